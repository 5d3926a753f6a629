import { normalise } from '../../search/normalise.ts';
import { directoryText } from '../../strings/directory.ts';

/**
 * Whether a place is meant: every word that was typed is in the words by which the place is found. An empty query means
 * every place.
 */
export function isMeant(words: string, query: string): boolean {
  const place = normalise(words);
  return query.split(/\s+/).every((word) => place.includes(normalise(word)));
}

/**
 * Narrows the directory to what is typed and says how many places are left. Places are the elements with `data-words`;
 * one inside another (a point in its station) keeps the outer one in sight, and an outer one that is meant keeps all it
 * holds. Enter opens the only place that is left or moves to the first; with none it searches the whole site.
 * @param form - holds the input and the status line
 * @param groups - the parts of the directory, hidden when empty
 * @param jump - the links to the places, needed only while nothing is typed
 */
export function startDirectory(
  form: HTMLFormElement,
  groups: readonly HTMLElement[],
  jump: HTMLElement | null,
): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const status = form.querySelector('[role="status"]');
  if (!input || !status) return;

  let left: HTMLElement[] = [];
  const narrow = () => {
    const query = input.value.trim();
    left = [];
    for (const group of groups) {
      const places = [...group.querySelectorAll<HTMLElement>('[data-words]')];
      const meant = places.filter((place) => isMeant(place.dataset['words'] ?? '', query));
      for (const place of places)
        place.hidden = !meant.some((other) => other.contains(place) || place.contains(other));
      group.hidden = meant.length === 0;
      left.push(...meant);
    }
    if (jump) jump.hidden = query !== '';
    status.textContent = tell(query, left.length);
  };
  const link = () => left[0]?.querySelector('a');

  // While an input method is at work the text is not yet what the reader means.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) narrow();
  });
  input.addEventListener('compositionend', narrow);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      link()?.focus();
    }
    if (event.key === 'Escape') {
      input.value = '';
      narrow();
    }
  });
  form.addEventListener('submit', (event) => {
    if (left.length === 0) return;
    event.preventDefault();
    if (left.length === 1) link()?.click();
    else link()?.focus();
  });
  narrow();
}

function tell(query: string, count: number): string {
  if (query === '') return directoryText.all(count);
  return count > 0 ? directoryText.found(count) : directoryText.none(query);
}
