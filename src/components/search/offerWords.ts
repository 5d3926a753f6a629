import { createSearch } from '../../search/planner.ts';
import { searchText } from '../../strings/search.ts';

/** The helper's words are asked for when the hand rests. */
const REST_MS = 150;

/**
 * Offers words of the site below a search box while it is typed in, in characters or pinyin. Arrows move, Enter or a
 * press searches, Escape closes; an input method is left alone until it has finished.
 * Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list, manual selection).
 * @param base the site's base path
 */
export function offerWords(input: HTMLInputElement, base: string): void {
  const search = createSearch({ base });
  const list = document.createElement('ul');
  list.id = `${input.id}-words`;
  list.className = 'words';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', searchText.words);
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  let chosen = -1;
  const show = (words: readonly string[]) => {
    list.replaceChildren(...words.map((word, at) => option(word, `${list.id}-${String(at)}`)));
    list.hidden = words.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const choose = (at: number) => {
    chosen = at;
    [...list.children].forEach((item, place) => {
      item.setAttribute('aria-selected', String(place === at));
    });
    const id = list.children[at]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };
  const take = (item: Element | undefined) => {
    if (!item) return;
    input.value = item.textContent;
    show([]);
    input.form?.requestSubmit();
  };

  let resting: number | undefined;
  const typed = () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      const text = input.value;
      void search.suggest(text).then((words) => {
        if (text === input.value && document.activeElement === input) show(words);
      });
    }, REST_MS);
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || !event.isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
  input.addEventListener('blur', () => {
    show([]);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const { length } = list.children;
    const steps: Record<string, () => void> = {
      ArrowDown: () => {
        choose(chosen + 1 < length ? chosen + 1 : -1);
      },
      ArrowUp: () => {
        choose((chosen < 0 ? length : chosen) - 1);
      },
      Escape: () => {
        show([]);
      },
      ...(chosen >= 0 && {
        Enter: () => {
          take(list.children[chosen]);
        },
      }),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  });
  // Before the box loses the focus and the list closes.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLLIElement) take(target);
  });
  show([]);
  if (input.value) typed();
}

function option(word: string, id: string): HTMLLIElement {
  const item = document.createElement('li');
  item.id = id;
  item.setAttribute('role', 'option');
  item.textContent = word;
  return item;
}
