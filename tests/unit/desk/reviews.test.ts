import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitLine } from '../../../admin/desk/git/git.ts';
import { logRows } from '../../../admin/desk/log.ts';
import { shortId } from '../../../src/models/shortId.ts';
import { openDeskUnderTest, type DeskUnderTest } from './support/deskUnderTest.ts';
import { story } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

let desk: DeskUnderTest;
let [writer, first, second, third, approver]: Visitor[] = [];
const who = (visitor: Visitor | undefined): Visitor => {
  if (!visitor) throw new Error('nobody has logged in');
  return visitor;
};

beforeAll(async () => {
  desk = await openDeskUnderTest(3);
  [writer, first, second, third, approver] = await Promise.all(
    ['采编甲', '审核乙', '审核丙', '签发丁', '签发戊'].map((name) => desk.visit(name)),
  );
}, 180_000);
afterAll(() => desk.close());

const status = async (visitor: Visitor, code: string) =>
  (
    (await visitor.act('unpublishedEntry', { collection: 'stories', slug: `${code}/index` }))
      .json as { status?: string }
  ).status;

/** Takes a story that was handed in through both reviews and to the signature. @returns what signing it is answered */
async function signed(code: string) {
  for (const [visitor, to] of [
    [first, 'pending_review'],
    [second, 'pending_publish'],
  ] as const) {
    await who(visitor).open('stories', code);
    await who(visitor).move('stories', code, to);
  }
  await who(approver).open('stories', code);
  return who(approver).publish('stories', code);
}

describe('three reviews', () => {
  it('take a story from draft to published, by different people, and leave their names', async () => {
    const code = '261125-aaaa';
    expect((await who(writer).save('stories', code, story(code))).json).toEqual({
      message: '已保存',
    });
    expect(await status(who(writer), code)).toBe('draft');
    expect((await who(writer).act('unpublishedEntries')).json).toEqual([`stories/${code}/index`]);

    for (const [visitor, to] of [
      [first, 'pending_review'],
      [second, 'pending_publish'],
    ] as const) {
      await who(visitor).open('stories', code);
      expect((await who(visitor).move('stories', code, to)).status).toBe(200);
      expect(await status(who(visitor), code)).toBe(to);
    }
    expect(desk.published()).toBe(0);
    await who(approver).open('stories', code);
    expect((await who(approver).publish('stories', code)).text).toBe('{"message":"已发布"}');
    expect(desk.published()).toBe(1);

    const published = await who(writer).open('stories', code);
    expect(published).toContain('review:\n  first:\n    name: 审核乙\n    date: 20');
    expect(published).toMatch(/second:\n {4}name: 审核丙\n[^]*final:\n {4}name: 签发戊\n/);
    expect((await who(writer).act('unpublishedEntries')).json).toEqual([]);
  });

  it('are undone when the text changes: what is published is what was reviewed', async () => {
    const code = '261125-bbbb';
    await who(writer).save('stories', code, story(code));
    await who(first).open('stories', code);
    await who(first).move('stories', code, 'pending_review');
    const text = await who(writer).open('stories', code);
    expect(text).toContain('name: 审核乙');
    expect(
      (await who(writer).save('stories', code, text.replace('天不亮', '天还没亮'))).status,
    ).toBe(200);
    expect(await status(who(writer), code)).toBe('draft');
    expect(await who(writer).open('stories', code)).not.toContain('审核乙');
  });

  it('are not written by hand', async () => {
    const code = '261125-cccc';
    const forged = 'review:\n  first: { name: 审核乙, date: 2026-11-25 }\n';
    await who(writer).save('stories', code, story(code, { more: forged }));
    expect(await who(writer).open('stories', code)).toBe(story(code));
  });

  it('can be refused with a reason, which is recorded', async () => {
    const code = '261125-dddd';
    await who(writer).save('stories', code, story(code));
    await who(first).open('stories', code);
    await who(first).move('stories', code, 'pending_review');
    await who(second).open('stories', code);
    const reason = '时间写错了，\n请核对。\nDesk-Status: published';
    expect((await who(second).move('stories', code, 'draft', reason)).status).toBe(200);
    expect(await status(who(second), code)).toBe('draft');
    expect(await who(second).open('stories', code)).toBe(story(code));

    const rows = (await logRows(desk.store.gitDir)).filter((row) => row[2] === `stories/${code}`);
    expect(rows.map(([, name, , step, after, note]) => [name, step, after, note])).toEqual([
      ['采编甲', '保存', '起草', ''],
      ['审核乙', '初审', '审核中', ''],
      ['审核丙', '退回', '起草', '时间写错了， 请核对。 Desk-Status: published'],
    ]);
  });

  it('say who refused and why until the entry goes on again', async () => {
    const code = '261125-kkkk';
    const sentBack = async () =>
      (
        (await who(writer).act('unpublishedEntry', {
          collection: 'stories',
          slug: `${code}/index`,
        })) as { json: { sentBack?: object } }
      ).json.sentBack;
    await who(writer).save('stories', code, story(code));
    expect(await sentBack()).toBeUndefined();
    await who(first).open('stories', code);
    await who(first).move('stories', code, 'pending_review');
    expect(await sentBack()).toBeUndefined();
    await who(second).open('stories', code);
    await who(second).move('stories', code, 'draft', '请核对时间。');
    const told = {
      step: '退回',
      who: '审核丙',
      when: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as string,
      note: '请核对时间。',
    };
    expect(await sentBack()).toEqual(told);
    const text = await who(writer).open('stories', code);
    await who(writer).save('stories', code, text.replace('天不亮', '天还没亮'));
    expect(await sentBack()).toEqual(told);
    await who(first).open('stories', code);
    await who(first).move('stories', code, 'pending_review');
    expect(await sentBack()).toBeUndefined();
  });

  it('are done one after the other, by those who may, and by different people', async () => {
    const code = '261125-eeee';
    await who(writer).save('stories', code, story(code));
    const refusal = async (visitor: Visitor | undefined, to: string) => {
      await who(visitor).open('stories', code);
      const { status: answered, json } = await who(visitor).move('stories', code, to);
      return [answered, (json as { error: string }).error];
    };
    expect(await refusal(writer, 'pending_review')).toEqual([
      403,
      '只有“审核”以上的人可以初审，您的角色是“采编”。',
    ]);
    expect(await refusal(first, 'pending_publish')).toEqual([
      403,
      '一次只能走一步：现在要先初审。',
    ]);
    await who(first).move('stories', code, 'pending_review');
    expect(await refusal(first, 'pending_publish')).toEqual([
      403,
      '您已经审过这一篇，复审要由另一个人来做。',
    ]);
    await who(approver).open('stories', code);
    expect((await who(approver).publish('stories', code)).text).toContain(
      '还没有走完审核，不能发布：现在要先复审。',
    );
    await who(third).open('stories', code);
    expect((await who(third).move('stories', code, 'pending_publish')).status).toBe(200);
    await who(second).open('stories', code);
    expect((await who(second).publish('stories', code)).text).toContain(
      '只有“签发”以上的人可以签发',
    );
    await who(third).open('stories', code);
    expect((await who(third).publish('stories', code)).text).toContain(
      '您已经审过这一篇，签发要由另一个人来做。',
    );
    expect(await status(who(third), code)).toBe('pending_publish');
  });

  it('are not done by a writer of the text, nor on a text that the reviewer has not seen', async () => {
    const code = '261125-ffff';
    await who(first).save('stories', code, story(code));
    await who(first).open('stories', code);
    expect((await who(first).move('stories', code, 'pending_review')).text).toContain(
      '这一篇有您写的文字，初审要由另一个人来做。',
    );
    await who(second).open('stories', code);
    const text = await who(writer).open('stories', code);
    await who(writer).save('stories', code, text.replace('天不亮', '天还没亮'));
    const unseen = await who(second).move('stories', code, 'pending_review');
    expect([unseen.status, unseen.text]).toEqual([
      409,
      expect.stringContaining('又被“采编甲”改动过'),
    ]);
  });

  it('do not begin before the writer has finished, and do not let faults through', async () => {
    const code = '261125-gggg';
    await who(writer).save('stories', code, story(code, { more: 'draft: true\n' }));
    await who(first).open('stories', code);
    expect((await who(first).move('stories', code, 'pending_review')).text).toContain(
      '还标着“草稿”',
    );

    await who(writer).open('stories', code);
    await who(writer).save('stories', code, story(code, { body: '请打电话 13812345678 联系他。' }));
    const refused = await signed(code);
    expect(refused.status).toBe(422);
    expect((refused.json as { error: string }).error).toMatch(/不能发布，请先改正：\n正文：.*手机/);
  });

  it('cannot be gone around', async () => {
    const code = '261125-hhhh';
    const direct = await who(approver).act('persistEntry', {
      dataFiles: [{ path: `stories/${code}/index.md`, slug: `${code}/index`, raw: story(code) }],
      assets: [],
      options: {
        collectionName: 'stories',
        commitMessage: 'x',
        useWorkflow: false,
        status: 'draft',
      },
    });
    expect([direct.status, direct.text]).toEqual([403, expect.stringContaining('不能直接发布')]);
    expect(
      (await who(writer).act('getEntry', { path: `stories/${code}/index.md` })).json,
    ).toMatchObject({
      data: null,
    });
  });
});

describe('a published entry that is deleted', () => {
  const code = '261125-llll';
  const about = { collection: 'stories', slug: `${code}/index` };
  const picture = `stories/${code}/照片.jpg`;
  const takeOff = (visitor: Visitor | undefined) =>
    who(visitor).act('deleteFiles', {
      paths: [`stories/${code}/index.md`, picture],
      options: { commitMessage: 'x' },
    });
  const filesOf = (branch: string) =>
    gitLine(desk.store.gitDir, ['ls-tree', '-r', '--name-only', branch, `stories/${code}/`]);
  const short = shortId({ kind: 'stories', code });
  const text = story(code, { more: `short: ${short}\n` });

  beforeAll(async () => {
    await who(third).save('stories', code, text, [
      { path: picture, content: 'QUJD', encoding: 'base64' },
    ]);
    expect((await signed(code)).text).toBe('{"message":"已发布"}');
  });

  it('leaves the site and stays whole as a draft without reviews, in the same moment', async () => {
    const published = desk.published();
    const whole = await filesOf('main');
    expect((await takeOff(second)).status).toBe(403);
    expect(await filesOf('main')).toBe(whole);

    expect((await takeOff(approver)).text).toBe('{"message":"已删除"}');
    expect(desk.published()).toBe(published + 1);
    expect(await filesOf('main')).toBe('');
    expect(await filesOf(`desk/stories/${code}`)).toBe(whole);
    expect(whole).toContain('index.md');
    expect((await who(writer).act('unpublishedEntry', about)).json).toMatchObject({
      status: 'draft',
      diffs: [{ path: `stories/${code}/index.md` }, { path: picture }],
      sentBack: { step: '撤下', who: '签发戊' },
    });
    expect(await who(writer).open('stories', code)).toBe(text);
    expect(await gitLine(desk.store.gitDir, ['fsck', '--strict'])).toBe('');
    const rows = (await logRows(desk.store.gitDir)).filter((row) => row[2] === `stories/${code}`);
    expect(rows.slice(-2).map(([, name, , step, after]) => [name, step, after])).toEqual([
      ['签发戊', '下线', ''],
      ['签发戊', '撤下', '起草'],
    ]);
  });

  it('can be published again, by others than those who wrote it', async () => {
    await desk.store.sweep();
    await who(third).open('stories', code);
    expect((await who(third).move('stories', code, 'pending_review')).text).toContain(
      '这一篇有您写的文字',
    );
    expect((await signed(code)).text).toBe('{"message":"已发布"}');
    expect(await filesOf('main')).toContain('index.md');
    expect((await who(writer).act('getMedia', { mediaFolder: `stories/${code}` })).json).toEqual([
      expect.objectContaining({ path: picture, content: 'QUJD' }),
    ]);
  });
});
