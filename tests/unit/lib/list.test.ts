import { describe, expect, it } from 'vitest';
import { groupBy, paginate } from '../../../src/lib/list.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('P03 lists have exactly as many pages as they need', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [39, [39]],
    [40, [20, 20]],
    [59, [39, 20]],
    [60, [20, 20, 20]],
  ])('%i items', (count, lengths) => {
    const pages = paginate(items(count), 20);
    expect(pages.map((page) => page.items.length)).toEqual(lengths);
    expect(pages.flatMap((page) => page.items)).toEqual(items(count));
  });

  it('numbers them from the oldest and joins neighbours', () => {
    expect(
      paginate(items(60), 20).map(({ number, newer, older }) => [number, newer, older]),
    ).toEqual([
      [undefined, undefined, 2],
      [2, undefined, 1],
      [1, 2, undefined],
    ]);
  });

  it('changes only the newest page with one more item', () => {
    const more = ['new', ...items(59).map(String)];
    const [, ...before] = paginate(more.slice(1), 20);
    const [newest, added, ...after] = paginate(more, 20);
    expect(newest?.items).toHaveLength(20);
    expect(added?.number).toBe(2);
    expect(after).toEqual(before.map((page) => ({ ...page, newer: 2 })));
  });
});

it('groups in order of first appearance', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (text) => text[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
