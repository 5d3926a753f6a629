import { describe, expect, it } from 'vitest';
import { cacheControlOf, planDeploy } from '../../../src/deploy/plan.ts';

const file = (path: string, md5 = 'new') => ({ path, md5, size: 1 });

describe('the plan of an upload', () => {
  it('sends files before the pages that show them, pages before lists, and removes last', () => {
    const files = [
      'feed.xml',
      'index.html',
      '_astro/a.1234.css',
      'share.png',
      'pagefind/search.json',
      'pagefind/2026/fragment/zh_1.pf_fragment',
    ].map((path) => file(path));
    const { steps, remove } = planDeploy(files, new Map([['old/index.html', 'old']]));
    expect(steps.map((step) => step.map(({ path }) => path))).toEqual([
      ['_astro/a.1234.css', 'pagefind/2026/fragment/zh_1.pf_fragment'],
      ['share.png'],
      ['index.html'],
      ['feed.xml', 'pagefind/search.json'],
    ]);
    expect(remove).toEqual(['old/index.html']);
  });

  it('sends nothing when the store holds the site', () => {
    const plan = planDeploy(
      [file('index.html'), file('a.png')],
      new Map([
        ['index.html', 'new'],
        ['a.png', 'new'],
      ]),
    );
    expect(plan).toEqual({ steps: [], remove: [], unchanged: 2 });
  });

  it('keeps for a year only what has a hash in its name', () => {
    expect(cacheControlOf('_astro/a.1234.css')).toContain('immutable');
    expect(cacheControlOf('pagefind/helper.0123abcd.json')).toContain('immutable');
    for (const path of ['index.html', 'pagefind/search.json', 'pagefind/pagefind.js', 'sw.js']) {
      expect(cacheControlOf(path)).toBe('no-cache');
    }
  });
});
