import { expect, it } from 'vitest';
import { dropEmpty } from '../../../src/lib/empty.ts';

it('D03 treats every spelling of nothing as a missing field', () => {
  expect(
    dropEmpty({
      title: '邻里节',
      cover: '',
      endDate: null,
      tags: [],
      gallery: ['', null],
      person: { name: ' ', pseudonym: null },
      draft: false,
      volunteers: 0,
      list: [{ title: '' }, { title: '留下' }],
    }),
  ).toEqual({ title: '邻里节', draft: false, volunteers: 0, list: [{ title: '留下' }] });
});

it('says so when nothing is left', () => {
  expect(dropEmpty({ a: '', b: [{}] })).toBeUndefined();
});
