import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, gitLine } from '../../../admin/desk/git/git.ts';
import { OFFICE, openDeskUnderTest, type DeskUnderTest } from './support/deskUnderTest.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDeskUnderTest(2);
}, 180_000);
afterAll(() => desk.close());

const asset = (path: string, text: string) => ({
  path,
  content: Buffer.from(text).toString('base64'),
  encoding: 'base64',
});
const errorOf = ({ json }: { json: unknown }) => (json as { error: string }).error;

describe('a save', () => {
  it('is a commit of its writer on the branch of its entry, and nothing else changes', async () => {
    const { gitDir } = desk.store;
    const main = await gitLine(gitDir, ['rev-parse', 'main']);
    const writer = await desk.visit('采编甲');
    const name = '院坝里的“春晚” 100%.jpg';
    await writer.save('stories', '261125-aaaa', story('261125-aaaa'), [
      asset(`stories/261125-aaaa/${name}`, 'ABC'),
    ]);
    const branch = 'desk/stories/261125-aaaa';
    expect(await gitLine(gitDir, ['log', '--format=%an|%s|%P', '-1', branch])).toBe(
      `采编甲|保存 stories/261125-aaaa|${main}`,
    );
    expect(await gitLine(gitDir, ['diff', '--name-status', 'main', branch])).toBe(
      `A\tstories/261125-aaaa/index.md\nA\tstories/261125-aaaa/${name}`,
    );
    expect(await gitLine(gitDir, ['rev-parse', 'main'])).toBe(main);
    expect(await gitLine(gitDir, ['fsck', '--strict'])).toBe('');
  });

  it('gives the CMS the draft with its pictures, and drops a picture that was taken out', async () => {
    const writer = await desk.visit('采编甲');
    const path = 'stories/261125-bbbb/照片.jpg';
    const about = { collection: 'stories', slug: '261125-bbbb/index' };
    await writer.save('stories', '261125-bbbb', story('261125-bbbb'), [asset(path, 'ABC')]);
    expect((await writer.act('unpublishedEntry', about)).json).toMatchObject({
      ...about,
      status: 'draft',
      pullRequestAuthor: '采编甲',
      diffs: [
        { path: 'stories/261125-bbbb/index.md', newFile: true },
        { path, newFile: true },
      ],
    });
    expect(
      (await writer.act('unpublishedEntryMediaFile', { ...about, id: path, path })).json,
    ).toMatchObject({ content: 'QUJD', encoding: 'base64', name: '照片.jpg' });

    await writer.open('stories', '261125-bbbb');
    await writer.save('stories', '261125-bbbb', story('261125-bbbb', { title: '没有照片' }));
    expect((await writer.act('unpublishedEntry', about)).json).toMatchObject({
      diffs: [{ path: 'stories/261125-bbbb/index.md' }],
    });
  });

  it('over a newer version is refused with who and when, and its text is kept for its writer', async () => {
    const code = '261125-cccc';
    const [one, other, stranger] = (await Promise.all(
      ['采编甲', '审核乙', '审核丙'].map((name) => desk.visit(name)),
    )) as [Visitor, Visitor, Visitor];
    await one.save('stories', code, story(code));
    await other.open('stories', code);
    await one.save('stories', code, story(code, { title: '先保存的' }));
    const late = story(code, { title: '后保存的' });
    const refused = await other.save('stories', code, late, [
      asset(`stories/${code}/x.jpg`, 'ABC'),
    ]);
    expect(refused.status).toBe(409);
    expect(errorOf(refused)).toMatch(/“采编甲”在\d{4}-\d\d-\d\d \d\d:\d\d保存了更新的一版/);
    expect(await one.open('stories', code)).toContain('先保存的');

    const [kept] = (await other.ask('api/recovered')).json as { id: string; entry: string }[];
    expect(kept?.entry).toBe(`stories/${code}`);
    expect((await other.ask(`api/recovered/${kept?.id}`)).json).toMatchObject({
      text: late,
      files: [`stories/${code}/x.jpg`],
    });
    const file = `api/recovered/${kept?.id}/file?path=stories/${code}/x.jpg`;
    const picture = await other.ask(file);
    expect([picture.text, picture.headers['content-disposition']]).toEqual(['ABC', 'attachment']);
    expect((await stranger.ask(file)).status).toBe(404);
    expect((await stranger.ask(`api/recovered/${kept?.id}`)).status).toBe(404);
    expect((await stranger.ask('api/recovered')).json).toEqual([]);

    const drop = { method: 'DELETE' };
    await stranger.ask(`api/recovered/${kept?.id}`, drop);
    expect((await other.ask('api/recovered')).json).toHaveLength(1);
    await other.ask(`api/recovered/${kept?.id}`, drop);
    expect((await other.ask('api/recovered')).json).toEqual([]);

    await other.open('stories', code);
    expect((await other.save('stories', code, late)).status).toBe(200);
  });

  it('in one window does not overwrite what the same person saved in another', async () => {
    const code = '261125-dddd';
    const window = await desk.visit('采编甲');
    await window.save('stories', code, story(code));
    const other = window.anotherWindow();
    await other.open('stories', code);
    await window.save('stories', code, story(code, { title: '第一个窗口' }));
    expect((await other.save('stories', code, story(code, { title: '第二个窗口' }))).status).toBe(
      409,
    );
    expect((await window.save('stories', code, story(code, { title: '接着写' }))).status).toBe(200);
  });

  it('of a new entry does not overwrite one that has the same code', async () => {
    const [one, other] = (await Promise.all(
      ['采编甲', '审核乙'].map((name) => desk.visit(name)),
    )) as [Visitor, Visitor];
    const answers = await Promise.all(
      [one, other].map((visitor, index) =>
        visitor.save('stories', '261125-eeee', story('261125-eeee', { title: `第${index}篇` })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps the history of a draft that is dropped', async () => {
    const code = '261125-ffff';
    const writer = await desk.visit('采编甲');
    await writer.save('stories', code, story(code, { title: '不要了' }));
    const dropped = await writer.act('deleteUnpublishedEntry', {
      collection: 'stories',
      slug: `${code}/index`,
    });
    expect(dropped.status).toBe(200);
    expect(
      (await writer.act('unpublishedEntry', { collection: 'stories', slug: `${code}/index` }))
        .status,
    ).toBe(404);
    const { gitDir } = desk.store;
    const ref = await gitLine(gitDir, [
      'for-each-ref',
      '--format=%(refname)',
      `refs/desk/dropped/stories/${code}`,
    ]);
    expect((await git(gitDir, ['show', `${ref}:stories/${code}/index.md`])).toString()).toContain(
      '不要了',
    );
  });

  it('of a form that is not finished is kept for its person, and says when the entry has changed since', async () => {
    const code = '261125-gggg';
    const [one, other] = (await Promise.all(
      ['采编甲', '审核乙'].map((name) => desk.visit(name)),
    )) as [Visitor, Visitor];
    const address = `api/autosave?entry=stories/${code}/index`;
    await one.save('stories', code, story(code));
    expect((await one.ask(address)).status).toBe(204);
    await one.ask(`${address}&tab=${one.tab}`, { method: 'PUT', body: '{"title":"写到一半"}' });
    expect((await one.ask(address)).json).toEqual({
      draft: { title: '写到一半' },
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as string,
    });
    expect((await other.ask(address)).status).toBe(204);
    await other.open('stories', code);
    await other.save('stories', code, story(code, { title: '别人改了' }));
    expect((await one.ask(address)).json).toMatchObject({ changedSince: { who: '审核乙' } });
    expect((await one.ask(address, { method: 'DELETE' })).status).toBe(204);
    expect((await one.ask(address)).status).toBe(204);
  });
});

describe('twenty editors who save fifty times each at once', () => {
  const SAVES = 50;
  const SHARED = ['261126-aaaa', '261126-bbbb', '261126-cccc'];

  /** Writes half of the saves to an entry of one's own and half to entries that everyone writes. */
  async function edit(visitor: Visitor, editor: number) {
    const acknowledged: { code: string; before: string | null; after: string }[] = [];
    const refused: string[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      const own = `261126-own${editor}`;
      const code = save % 2 === 0 ? own : (SHARED[(editor + save) % SHARED.length] ?? own);
      const before = await visitor.open('stories', code);
      const after = story(code, { body: `第${editor}人第${save}次` });
      const { status } = await visitor.save('stories', code, after);
      if (status === 200) acknowledged.push({ code, before, after });
      else if (status === 409) refused.push(after);
      else throw new Error(`save was answered with ${status}`);
    }
    return { acknowledged, refused };
  }

  it('lose nothing and overwrite nothing that they have not seen', async () => {
    const writers = OFFICE.filter(({ station }) => station === undefined).map(({ name }) => name);
    const visitors = await Promise.all(
      Array.from({ length: 20 }, (_, editor) => desk.visit(writers[editor % writers.length])),
    );
    const results = await Promise.all(visitors.map(edit));
    const acknowledged = results.flatMap((result) => result.acknowledged);
    const refused = results.flatMap((result) => result.refused);
    expect(acknowledged.length + refused.length).toBe(20 * SAVES);
    expect(refused.length).toBeGreaterThan(0);

    for (const code of new Set(acknowledged.map((save) => save.code))) {
      const path = `stories/${code}/index.md`;
      const commits = (
        await gitLine(desk.store.gitDir, ['rev-list', '--reverse', `main..desk/stories/${code}`])
      ).split('\n');
      const versions = await Promise.all(
        commits.map(async (commit) =>
          (await git(desk.store.gitDir, ['show', `${commit}:${path}`])).toString(),
        ),
      );
      const mine = acknowledged.filter((save) => save.code === code);
      expect(new Set(versions)).toEqual(new Set(mine.map(({ after }) => after)));
      expect(versions).toHaveLength(mine.length);
      // Every version follows the one that its writer had before them.
      const chain = versions.map((after, index) => ({
        before: versions[index - 1] ?? null,
        after,
      }));
      const order = (saves: { after: string }[]) =>
        [...saves].sort((a, b) => a.after.localeCompare(b.after));
      expect(order(mine.map(({ before, after }) => ({ before, after })))).toEqual(order(chain));
    }
    const kept = desk.database
      .prepare('SELECT text FROM refused')
      .all()
      .map(({ text }) => text);
    expect(kept).toEqual(expect.arrayContaining(refused));
  }, 1_200_000);
});
