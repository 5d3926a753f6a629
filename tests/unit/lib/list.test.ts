import { describe, expect, it } from 'vitest';
import { groupBy, paginate } from '../../../src/lib/list.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('P03 lists have exactly as many pages as they need', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [40, [20, 20]],
  ])('%i items', (count, lengths) => {
    const pages = paginate(items(count), 20);
    expect(pages.map((page) => page.items.length)).toEqual(lengths);
    expect(pages.map(({ number }) => number)).toEqual(lengths.map((_, index) => index + 1));
    expect(pages.every((page) => page.pageCount === lengths.length && page.total === count)).toBe(
      true,
    );
    expect(pages.flatMap((page) => page.items)).toEqual(items(count));
  });
});

it('groups in order of first appearance', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (text) => text[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
