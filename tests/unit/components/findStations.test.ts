import { expect, it } from 'vitest';
import { isMeant } from '../../../src/components/station/findStations.ts';

const words = '榕荫社区 榕荫社区新时代文明实践站 黄葛街道榕荫路20号 rongyinshequ rysq';

it.each(['', '榕荫', ' 榕荫 ', '社区 榕荫', '榕荫路２０号', 'RongYin', "rong'yin", 'rysq', 'ry'])(
  'finds a place by “%s”',
  (query) => {
    expect(isMeant(words, query)).toBe(true);
  },
);

it.each(['清水湾', '榕荫 清水湾', 'qsw', '荫榕'])('does not find it by “%s”', (query) => {
  expect(isMeant(words, query)).toBe(false);
});
