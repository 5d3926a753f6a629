import { describe, expect, it } from 'vitest';
import { answerFromTitles, searchTitles } from '../../../src/search/titles.ts';

const entry = (title: string, station = '') => ({
  url: '/activities/a/',
  title,
  date: '2024-05-10',
  kind: '活动报道',
  station,
});
const entries = [
  entry('石榴村的“志愿服务”日'),
  entry('志愿服务进院坝'),
  entry('包粽子', '志愿服务站'),
  entry('放电影'),
];

describe('searching titles alone', () => {
  it('finds the query inside titles and stations, titles that begin with it first', () => {
    expect(searchTitles(entries, '志愿 服务').map(({ title }) => title)).toEqual([
      '志愿服务进院坝',
      '石榴村的“志愿服务”日',
      '包粽子',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(searchTitles(entries, ' “” ')).toEqual([]);
  });

  it('answers with addresses below the base path and says that only titles were searched', async () => {
    const answer = answerFromTitles(entries, '电影', '/wmsj/');
    expect(answer).toMatchObject({ state: 'titles', total: 1 });
    expect(answer.results[0]).toMatchObject({
      url: '/wmsj/activities/a/',
      titleParts: [
        { text: '放', mark: false },
        { text: '电影', mark: true },
      ],
    });
    expect(await answer.more()).toEqual([]);
  });

  it('says when even the titles are missing', () => {
    expect(answerFromTitles(undefined, '电影', '/')).toMatchObject({ state: 'missing', total: 0 });
  });
});
