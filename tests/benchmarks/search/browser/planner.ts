import { createSearch } from '../../../../src/search/planner.ts';
import type { OpenEngine } from '../measure.ts';

const open: OpenEngine = () => {
  const search = createSearch({ base: '/' });
  return Promise.resolve({
    async search(query) {
      const { results, more } = await search.search(query);
      return {
        first: results.map(({ url }) => url),
        async rest() {
          const urls: string[] = [];
          for (let next = await more(); next.length > 0; next = await more()) {
            urls.push(...next.map(({ url }) => url));
          }
          return urls;
        },
      };
    },
  });
};
export default open;
