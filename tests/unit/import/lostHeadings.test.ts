import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/import/line.ts';
import { readOutline } from '../../../src/import/outline.ts';
import { recognise } from '../../../src/import/recognise.ts';

const outline = (...lines: string[]) => {
  const parts = linesOf(lines.join('\n')).map((line) => ({ line, part: 'text' as const }));
  const { blocks, doubts } = readOutline(parts);
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
  );
  return { headings, doubts };
};

describe('headings whose number was lost', () => {
  it('are found on the second and third level, the first of a section included', () => {
    const { headings, doubts } = outline(
      '一、做法',
      '（一）场所',
      '小屋',
      '改建门房。',
      '2.公告栏',
      '设在门口。',
      '队伍',
      '居民自愿参加。',
      '（三）清单',
      '每年更新。',
      '二、保障',
      '经费由社区列支。',
    );
    expect(headings).toEqual([
      '1 一、做法',
      '2 （一）场所',
      '3 小屋',
      '3 2.公告栏',
      '2 队伍',
      '2 （三）清单',
      '1 二、保障',
    ]);
    expect(doubts).toEqual([
      expect.stringMatching(/^第3行：“小屋”.*三级标题.*应是“1.”/),
      expect.stringMatching(/^第7行：“队伍”.*二级标题.*应是“（二）”/),
    ]);
  });

  it('are found behind the last number when the numbering below starts anew', () => {
    const { headings, doubts } = outline(
      '一、做法',
      '（一）场所',
      '1.小屋',
      '改建门房。',
      '队伍',
      '1.人员',
      '居民自愿参加。',
    );
    expect(headings.slice(3)).toEqual(['2 队伍', '3 1.人员']);
    expect(doubts).toEqual([expect.stringMatching(/“队伍”.*可能是“（二）”/)]);
  });

  it('are reported as a jump when no line can be one of them', () => {
    const { headings, doubts } = outline('一、目标', '做实事。', '四、做法', '每月一次。');
    expect(headings).toEqual(['1 一、目标', '1 四、做法']);
    expect(doubts).toEqual(['第3行：“四、”前面缺“二、”“三、”，没有找到对应的标题，请核对原文。']);
  });

  it('are headings without a certain number when lines and numbers do not match', () => {
    const { headings, doubts } = outline(
      '一、目标',
      '做实事。',
      '范围',
      '六个楼院。',
      '四、做法',
      '每月一次。',
    );
    expect(headings).toEqual(['1 一、目标', '1 范围', '1 四、做法']);
    expect(doubts).toEqual([expect.stringMatching(/“范围”.*前后缺“二、”“三、”.*1行/)]);
  });

  it('stay paragraphs, with a remark, where the numbers leave no room for them', () => {
    const { headings, doubts } = outline(
      '一、目标',
      '做实事。',
      '试点范围',
      '六个楼院。',
      '二、做法',
      '每月一次。',
    );
    expect(headings).toEqual(['1 一、目标', '1 二、做法']);
    expect(doubts).toEqual([expect.stringMatching(/“试点范围”像标题.*普通段落/)]);
  });

  it('reports a number that stands twice', () => {
    expect(outline('一、目标', '做实事。', '一、做法', '每月一次。').doubts).toEqual([
      '第3行：编号“一、”重复，请核对原文。',
    ]);
  });

  it('are found whichever first-level numbers are lost, as long as one number follows them', () => {
    const text = readFileSync(new URL('../../fixtures/import/notice.txt', import.meta.url), 'utf8');
    const complete = text
      .replace(/^试点范围$/m, '二、试点范围')
      .replace(/^人员分工$/m, '三、人员分工')
      .replace(/^工作要求$/m, '六、工作要求');
    const bare = (source: string) =>
      recognise(linesOf(source)).body.flatMap((block) =>
        block.kind === 'heading'
          ? [[block.level, block.text.replace(/^[一二三四五六]、/, '')]]
          : [],
      );
    fc.assert(
      fc.property(fc.subarray(['一', '二', '三', '四', '五']), (lost) => {
        const damaged = complete.replace(new RegExp(`^[${lost.join('')}〇]、`, 'gm'), '');
        expect(bare(damaged)).toEqual(bare(complete));
      }),
    );
  });
});

describe('numbered lines', () => {
  it.each([
    [
      'a heading with its text behind the full stop',
      '（一）压实责任。各社区要排进计划。',
      ['2 （一）压实责任'],
    ],
    ['two clauses', '（一）加强领导，明确责任。各社区要排进计划。', ['2 （一）加强领导，明确责任']],
    [
      'a remark in brackets',
      '（一）准备阶段（2024年3月1日至4月30日）。完成改建。',
      ['2 （一）准备阶段（2024年3月1日至4月30日）'],
    ],
    ['a sentence', '1.每个楼院不少于8人，设队长一名，由居民推选产生。', []],
    ['two sentences', '1.每个楼院的互助小队不少于八人，其中党员不少于两人。不足的由社区补齐。', []],
    ['an item that ends with a semicolon', '（一）代买、陪诊；', []],
    ['particulars', '1.时间：3月5日上午。地点在院坝。', []],
  ])('tells %s', (_, line, headings) => {
    expect(outline('开头一句。', line).headings).toEqual(headings);
  });

  it('are a list when nothing stands below each of them', () => {
    expect(
      outline('所需材料如下。', '1.申请表', '2.身份证明', '3.照片', '材料不退。').headings,
    ).toEqual([]);
  });

  it('are headings with a full stop when their text stands below', () => {
    const { headings } = outline(
      '（一）压实责任。',
      '各社区要排进计划。',
      '（二）守住底线。',
      '不搞排名。',
    );
    expect(headings).toEqual(['2 （一）压实责任', '2 （二）守住底线']);
  });
});
