import { ui } from '../../strings/ui.ts';

/** What the search program of the index gives back. */
interface Index {
  search: (query: string) => Promise<{ results: { data: () => Promise<Hit> }[] }>;
}

interface Hit {
  url: string;
  excerpt: string;
  meta: { title: string; kind?: string; date?: string; station?: string };
}

const SHOWN = 30;

/** Makes the search page answer: the query of the address first, then whatever is typed. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-index]');
  const input = form?.querySelector<HTMLInputElement>('input');
  const status = document.querySelector('[role="status"]');
  const list = document.querySelector('ol.results');
  if (!form || !input || !status || !list) return;

  let index: Promise<Index> | undefined;
  let latest = '';
  const answer = async (query: string) => {
    latest = query;
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = ui.search.searching;
    try {
      index ??= import(/* @vite-ignore */ form.dataset['index'] ?? '') as Promise<Index>;
      const { results } = await (await index).search(query);
      const hits = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      if (latest !== query) return;
      list.replaceChildren(...hits.map(item));
      status.textContent =
        results.length > 0 ? ui.search.found(results.length) : ui.search.none(query);
    } catch {
      status.textContent = ui.search.unavailable;
    }
  };

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void answer(input.value.trim());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    void answer(query);
  });
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void answer(input.value.trim());
  });
  input.addEventListener('compositionend', () => void answer(input.value.trim()));
}

function item({ url, excerpt, meta }: Hit): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const about = document.createElement('p');
  about.className = 'about';
  about.textContent = [meta.kind, meta.date, meta.station].filter(Boolean).join(' · ');
  const text = document.createElement('p');
  // Pagefind escapes the page's own text; the only markup in an excerpt is its <mark>.
  text.innerHTML = excerpt;
  const element = document.createElement('li');
  element.append(link, text, about);
  return element;
}
