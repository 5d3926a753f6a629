import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/search/groups.ts';
import type { Hit } from '../../../src/search/pagefind.ts';
import { tryReadings, type Reading } from '../../../src/search/reading.ts';

const hits = (count: number): Map<string, Hit> =>
  new Map(
    Array.from({ length: count }, (_, at) => [
      String(at),
      { id: String(at), score: 1, words: [], data: () => Promise.reject(new Error('not read')) },
    ]),
  );
/** How many pages have each phrase as it stands, and how many only its words. */
const site: Record<string, { whole: number; apart?: number }> = {
  反诈: { whole: 9 },
  翻炸: { whole: 1 },
  调用方言: { whole: 0, apart: 2 },
  电影放映: { whole: 5 },
};
const plan = (text: string): Promise<Group[]> => {
  const { whole = 0, apart = 0 } = site[text] ?? {};
  return Promise.resolve([
    ...(whole > 0 ? [{ phrases: [text], hits: hits(whole) }] : []),
    ...(apart > 0 ? [{ phrases: [text.slice(0, 2), text.slice(2)], hits: hits(apart) }] : []),
  ]);
};
const confirm = ({ readAs }: Reading) => Promise.resolve(readAs);

describe('trying readings of a query', () => {
  it('takes the first round that a page has', async () => {
    const read = await tryReadings([[], ['烦渣'], ['反诈'], ['翻炸']], plan, confirm);
    expect(read.answer).toBe('反诈');
  });
  it('prefers, of readings as likely, the one on more pages', async () => {
    expect((await tryReadings([['翻炸', '反诈']], plan, confirm)).answer).toBe('反诈');
  });
  it('goes on when the words only stand apart', async () => {
    const read = await tryReadings([['调用方言'], ['电影放映']], plan, confirm);
    expect(read.answer).toBe('电影放映');
  });
  it('offers words that stand apart when no page has more', async () => {
    const read = await tryReadings([['调用方言'], ['烦渣']], plan, confirm);
    expect(read.answer).toBeUndefined();
    expect(read.apart?.readAs).toBe('调用方言');
  });
  it('goes on when the pages turn out not to have the reading', async () => {
    const read = await tryReadings([['翻炸'], ['反诈']], plan, ({ readAs }) =>
      Promise.resolve(readAs === '翻炸' ? undefined : readAs),
    );
    expect(read.answer).toBe('反诈');
  });
});
