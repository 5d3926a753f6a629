import type { OpenEngine } from '../measure.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const open: OpenEngine = async () => {
  const pagefind = (await import(/* @vite-ignore */ '/pagefind/pagefind.js' as string)) as Pagefind;
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      const urls = (those: typeof results) =>
        Promise.all(those.map(async (result) => (await result.data()).url));
      return { first: await urls(results.slice(0, 10)), rest: () => urls(results.slice(10)) };
    },
  };
};
export default open;
