import { Charset, Index } from 'flexsearch';
import type { OpenEngine } from '../measure.ts';
import { answer, fetchPages } from './pages.ts';

const open: OpenEngine = async () => {
  const pages = await fetchPages();
  const index = new Index({ encoder: Charset.CJK, tokenize: 'forward' });
  pages.forEach(({ title, text }, id) => index.add(id, `${title}\n${text}`));
  return {
    search(query) {
      const ids = index.search(query, { limit: pages.length }) as number[];
      return Promise.resolve(answer(ids.map((id) => pages[id]?.url ?? '')));
    },
  };
};
export default open;
