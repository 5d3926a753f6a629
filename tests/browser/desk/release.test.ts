import { access, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReleaseState } from '../../../admin/desk/releaseState.ts';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { killAgainAndAgain } from '../../unit/desk/support/killing.ts';
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
const publish = (code: string, text: string) => editor.saveLive('stories', code, text);

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
    // What nginx sends as it is.
    await access(join(desk.state, 'live/stories/261125-aaaa/index.html.br'));

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
    const { acknowledged, lost, broken, down, newest } = await killAgainAndAgain(
      desk,
      '签发丁',
      10,
    );
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, broken, down }).toEqual({ lost: [], broken: [], down: [] });
    await vi.waitFor(async () => {
      expect((await page(`stories/${newest}/`)).status, desk.said).toBe(200);
    }, patience);
  });
});
