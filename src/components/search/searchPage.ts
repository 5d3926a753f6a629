import { createSearch } from '../../search/planner.ts';
import { FACETS, type Facet, type SearchAnswer, type SearchOptions } from '../../search/types.ts';
import { searchText } from '../../strings/search.ts';
import { filterChoices } from './filterChoices.ts';
import { resultItem } from './resultItem.ts';

/** Characters come in bursts; the index is asked when the hand rests. */
const REST_MS = 150;

/** Makes the search page answer: the query of the address first, then whatever is typed. */
export function startSearchPage(form: HTMLFormElement): void {
  const part = <E extends Element>(selector: string) => document.querySelector<E>(selector);
  const input = form.querySelector('input');
  const filters = form.querySelector<HTMLElement>('.filters');
  const [status, list, suggestions] = ['.status', '.results', '.suggestions'].map((name) =>
    part<HTMLElement>(name),
  );
  const more = part<HTMLButtonElement>('.more');
  const narrow = part<HTMLDetailsElement>('.narrow');
  const elsewhere = part<HTMLElement>('.elsewhere');
  if (!input || !filters || !status || !list || !suggestions || !more || !narrow || !elsewhere)
    return;

  const search = createSearch({ base: form.dataset['search'] ?? '/' });
  let asked = '';
  let answer: SearchAnswer | undefined;

  const read = () => {
    const parameters = new URLSearchParams();
    for (const name of ['q', ...FACETS, 'sort']) {
      const value = String(new FormData(form).get(name) ?? '').trim();
      if (value) parameters.set(name, value);
    }
    return parameters;
  };
  const ask = async (parameters: URLSearchParams) => {
    const query = parameters.get('q') ?? '';
    asked = parameters.toString();
    more.hidden = true;
    elsewhere.hidden = true;
    suggestions.replaceChildren();
    if (!query) {
      list.replaceChildren();
      narrow.hidden = true;
      status.textContent = '';
      return;
    }
    status.textContent = searchText.searching;
    const found = await search.search(query, optionsOf(parameters));
    if (asked !== parameters.toString()) return;
    answer = found;
    list.replaceChildren(...found.results.map(resultItem));
    status.textContent = tell(found, query);
    elsewhere.hidden = found.total > 0;
    suggestions.replaceChildren(...found.suggestions.map(suggestion));
    more.hidden = found.results.length >= found.total;
    if (found.state !== 'ready') return;
    const counts = await found.facets();
    if (asked !== parameters.toString()) return;
    // The new lists stand for the old ones, for a reader at the keyboard too.
    const inUse = filters.contains(document.activeElement)
      ? document.activeElement?.getAttribute('name')
      : undefined;
    filters.replaceChildren(...filterChoices(counts, parameters));
    if (inUse) filters.querySelector<HTMLElement>(`[name="${inUse}"]`)?.focus();
    narrow.hidden = false;
  };
  const changed = () => {
    const parameters = read();
    history.replaceState(null, '', `${location.pathname}?${parameters.toString()}`);
    void ask(parameters);
  };

  let resting: number | undefined;
  const typed = () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(changed, REST_MS);
  };
  input.addEventListener('focus', () => void search.open(), { once: true });
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
  filters.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(resting);
    changed();
  });
  more.addEventListener('click', () => {
    void answer?.more().then((next) => {
      const items = next.map(resultItem);
      list.append(...items);
      more.hidden = next.length === 0 || list.children.length >= (answer?.total ?? 0);
      items[0]?.querySelector('a')?.focus();
    });
  });

  const first = new URLSearchParams(location.search);
  // Out of the way of the results on a phone, unless they are in use.
  narrow.open =
    window.matchMedia('(min-width: 48rem)').matches ||
    [...FACETS, 'sort'].some((name) => first.has(name));
  input.value = first.get('q') ?? '';
  void ask(first);
}

function optionsOf(parameters: URLSearchParams): SearchOptions {
  const chosen = FACETS.map((facet) => [facet, parameters.getAll(facet).filter(Boolean)] as const);
  return {
    filters: Object.fromEntries(chosen) as Record<Facet, string[]>,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

function tell({ state, total, near, readAs }: SearchAnswer, query: string): string {
  if (state === 'missing') return searchText.unavailable;
  if (total === 0) return searchText.none(query);
  if (readAs) return searchText.readAs(query, readAs, total);
  if (near) return searchText.near(query, total);
  return state === 'titles' ? searchText.titlesOnly(total) : searchText.found(total);
}

function suggestion(word: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ q: word }).toString()}`;
  link.textContent = word;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
