import MiniSearch from 'minisearch';
import type { OpenEngine } from '../measure.ts';
import { answer, fetchPages, type PageText } from './pages.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const open: OpenEngine = async () => {
  const pages = await fetchPages();
  const index = new MiniSearch<PageText>({
    idField: 'url',
    fields: ['title', 'text'],
    tokenize: (text) =>
      Array.from(segmenter.segment(text))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment),
    searchOptions: { boost: { title: 3 }, combineWith: 'AND' },
  });
  index.addAll(pages);
  return {
    search: (query) => Promise.resolve(answer(index.search(query).map(({ id }) => String(id)))),
  };
};
export default open;
