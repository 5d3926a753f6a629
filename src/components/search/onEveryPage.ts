import { phrasesOf } from '../../search/found.ts';

/** Search on a page that is not the search page: words in the header's box, and what was found, marked. */
export function startSearchAids(): void {
  const input = document.querySelector<HTMLInputElement>('#header-search');
  const offer = () =>
    void import('./offerWords.ts').then(({ offerWords }) => {
      if (input) offerWords(input, input.dataset['base'] ?? '/');
    });
  input?.addEventListener('focus', offer, { once: true });
  markPhrases();
  window.addEventListener('hashchange', markPhrases);
}

function markPhrases(): void {
  const phrases = phrasesOf(location.hash);
  const text = document.querySelector('[data-pagefind-body]');
  if (!text || phrases.length === 0) return;
  void import('./markFound.ts').then(({ markFound }) => {
    markFound(text, phrases);
  });
}
