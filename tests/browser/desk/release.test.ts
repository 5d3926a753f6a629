import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { git, gitLine } from '../../../admin/desk/git/git.ts';
import type { ReleaseState } from '../../../admin/desk/releaseState.ts';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { story } from '../../unit/desk/support/story.ts';
import type { Visitor } from '../../unit/desk/support/visitor.ts';

let desk: DeskProcess;
let editor: Visitor;
const patience = { timeout: 240_000, interval: 300 };
const state = async () => (await editor.ask('api/state')).json as ReleaseState;
const settled = (wanted: ReleaseState['state'], reason = '') =>
  vi.waitFor(async () => {
    expect((await state()).state, `${reason}\n${desk.said}`).toBe(wanted);
  }, patience);
const page = (path: string) => fetch(desk.address + path);
const live = () => readlink(join(desk.state, 'live'));

/** Without reviews a save is published at once. */
const publish = (code: string, text: string) =>
  editor.act('persistEntry', {
    dataFiles: [{ path: `stories/${code}/index.md`, slug: `${code}/index`, raw: text }],
    assets: [],
    options: { collectionName: 'stories', commitMessage: 'x', useWorkflow: false, status: 'draft' },
  });

beforeAll(async () => {
  desk = await DeskProcess.create(0);
  desk.addPerson('签发丁', 'approver');
  await desk.start();
  editor = await desk.visit('签发丁');
});
afterAll(() => desk.kill());

describe('a desk', () => {
  it('shows readers what was published, and keeps the old site when a build fails', async () => {
    await settled('live');
    expect((await page('')).status).toBe(200);

    expect((await publish('261125-aaaa', story('261125-aaaa'))).status).toBe(200);
    await vi.waitFor(async () => {
      expect((await page('stories/261125-aaaa/')).status, desk.said).toBe(200);
    }, patience);
    await settled('live');
    const good = await live();

    const broken = story('261125-bbbb').replace('station: dongmen', 'station: nirgends');
    expect((await publish('261125-bbbb', broken)).status).toBe(200);
    await settled('failed');
    expect((await state()).issues).toEqual([
      expect.objectContaining({ file: 'stories/261125-bbbb/index.md', label: '实践站' }),
    ]);
    expect((await page('stories/261125-aaaa/')).status).toBe(200);
    expect(await live()).toBe(good);

    await editor.act('getEntry', { path: 'stories/261125-bbbb/index.md' });
    await publish('261125-bbbb', story('261125-bbbb'));
    await vi.waitFor(async () => {
      expect((await page('stories/261125-bbbb/')).status, desk.said).toBe(200);
    }, patience);
    await settled('live');
  });

  it('returns to the release before, and to the new one with the next publication', async () => {
    const newest = await live();
    expect(desk.run('desk', ['releases'])).toContain('← 读者看到的');
    desk.run('desk', ['rollback']);
    expect(await live()).not.toBe(newest);
    expect((await page('stories/261125-bbbb/')).status).toBe(404);
    expect((await page('stories/261125-aaaa/')).status).toBe(200);

    await publish('261125-cccc', story('261125-cccc'));
    await vi.waitFor(async () => {
      expect((await page('stories/261125-cccc/')).status, desk.said).toBe(200);
    }, patience);
    expect((await page('stories/261125-bbbb/')).status).toBe(200);
  });

  it('loses nothing that it acknowledged, and never shows half a site, when it is killed at any moment', async () => {
    const gitDir = join(desk.state, 'content.git');
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < 10; round += 1) {
      let isAlive = true;
      const writing = (async () => {
        for (let save = 0; isAlive; save += 1) {
          const code = `261127-r${round}s${save}`;
          const text = story(code, { body: `第${round}轮第${save}次。` });
          const answer = await publish(code, text).catch(() => undefined);
          if (answer?.status === 200) acknowledged.set(code, text);
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1500));
      await desk.kill();
      isAlive = false;
      await writing;
      expect(await gitLine(gitDir, ['fsck', '--strict', '--connectivity-only'])).not.toMatch(
        /error|missing|broken/,
      );
      await desk.start();
      expect((await page('')).status).toBe(200);
      expect((await page('stories/261125-aaaa/')).status).toBe(200);
      editor = await desk.visit('签发丁');
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [code, text] of acknowledged)
      expect((await git(gitDir, ['show', `main:stories/${code}/index.md`])).toString()).toBe(text);
    await vi.waitFor(async () => {
      const newest = [...acknowledged.keys()].at(-1) ?? '';
      expect((await page(`stories/${newest}/`)).status, desk.said).toBe(200);
    }, patience);
  });
});
