import { expect, test } from 'vitest';
import { ACTIVITY, entryText, STATIONS } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

test('a character that no bundled font has is named, with its field', async () => {
  expect(
    await faultsOf(
      { 'activities/yizhen/index.md': entryText(ACTIVITY, { title: '🎉东门社区义诊进院坝' }) },
      'source/drawable',
    ),
  ).toMatchInlineSnapshot(`
    [
      "· [source/drawable] activities/yizhen/index.md:2 标题｜“🎉”不在随附的字体里，分享图片和海报上会略去。｜请换成文字，或在“分享图上的标题”里另写一个。人名中的生僻字略去会写错人，请告诉管理员。",
    ]
  `);
  expect(
    await faultsOf(
      { 'stations/jia/index.md': entryText({ ...STATIONS.jia, services: [{ title: '理发💇' }] }) },
      'source/drawable',
    ),
  ).toMatchInlineSnapshot(`
    [
      "· [source/drawable] stations/jia/index.md:12 服务菜单第1条 › 服务｜“💇”不在随附的字体里，分享图片和海报上会略去。｜请换成文字，或在“分享图上的标题”里另写一个。人名中的生僻字略去会写错人，请告诉管理员。",
    ]
  `);
});

test('rare names are drawn, and text that is not drawn may hold anything', async () => {
  expect(
    await faultsOf(
      {
        'activities/yizhen/index.md': entryText(ACTIVITY, {
          title: '𠮷川平、李䶮带队义诊进院坝',
          summary: '志愿者在院坝里给老人量血压🎉，忙了一上午。',
        }),
      },
      'source/drawable',
    ),
  ).toEqual([]);
});
