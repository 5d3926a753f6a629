import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository } from '../../../admin/desk/git/repository.ts';
import { isDue, publicationTimes } from '../../../admin/desk/release/schedule.ts';
import { temporaryContent } from '../../browser/support/content.ts';
import { contentOf } from '../../support/buildContent.ts';
import { story } from './support/story.ts';

const last = { commit: 'a', at: '2026-11-25 08:00' };
const at = (now: string, more = {}) => isDue(last, { commit: 'a', now, times: [], ...more });

describe('a build', () => {
  it('is due the first time, and when the content has changed', () => {
    expect(isDue(undefined, { commit: 'a', now: '2026-11-25 08:00', times: [] })).toBe(true);
    expect(at('2026-11-25 08:01', { commit: 'b' })).toBe(true);
    expect(at('2026-11-25 23:59')).toBe(false);
  });

  it('is due when a day begins, and once when an entry becomes public', () => {
    expect(at('2026-11-26 00:00')).toBe(true);
    const times = ['2026-11-25 07:00', '2026-11-25 09:30'];
    expect(at('2026-11-25 09:29', { times })).toBe(false);
    expect(at('2026-11-25 09:30', { times })).toBe(true);
    const after = { commit: 'a', at: '2026-11-25 09:30' };
    expect(isDue(after, { commit: 'a', now: '2026-11-25 09:31', times })).toBe(false);
  });

  it('knows when entries become public from the entries themselves', async () => {
    const content = contentOf({
      'stories/a/index.md': story('a', { more: 'publishAt: "2026-12-01 08:00"\n' }),
      'stories/b/index.md': story('b').replace('2026-11-04 09:00', '2026-11-04T10:00:00.000Z'),
    });
    const gitDir = join(await mkdtemp(join(tmpdir(), 'desk-')), 'content.git');
    await openRepository(gitDir, { contentFolder: content, branch: 'main' });
    const times = await publicationTimes(gitDir, 'main');
    for (const time of ['2026-11-04 09:00', '2026-11-04 10:00', '2026-12-01 08:00'])
      expect(times).toContain(time);
    expect(times).toEqual([...times].sort());
  });

  it('of content without any entry is no fault', async () => {
    const gitDir = join(await mkdtemp(join(tmpdir(), 'desk-')), 'content.git');
    const folder = join(await temporaryContent(), 'settings');
    await openRepository(gitDir, { contentFolder: folder, branch: 'main' });
    expect(await publicationTimes(gitDir, 'main')).toEqual([]);
  });
});
