import { expect, test } from 'vitest';
import { ACTIVITY, BODY, entryText } from './support/contentFolder.ts';
import { faultsOf } from './support/said.ts';

const FILE = 'activities/caogao/index.md';
const draft = (fields: Record<string, unknown>, body = BODY) =>
  faultsOf({ [FILE]: entryText(ACTIVITY, { code: 'caogao', draft: true, ...fields }, body) });

test('an unfinished draft is told about, but stops nothing', async () => {
  const said = await draft({ station: 'meiyou', summary: '' }, '![](meiyou.jpg)');
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((fault) => fault.startsWith('✗'))).toEqual([]);
});

test('what harms others stays an error', async () => {
  const said = await draft({ aliases: ['/stories/laowu/'] }, '身份证号110101190001010014。\n');
  expect(said.filter((fault) => fault.startsWith('✗'))).toEqual([
    expect.stringContaining('[source/addresses]'),
    expect.stringContaining('[privacy/text]'),
  ]);
});
