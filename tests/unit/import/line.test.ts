import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/import/line.ts';

describe('linesOf', () => {
  it('numbers lines as they stand in the file and drops blank ones', () => {
    expect(linesOf('一、目标\r\n\r\n\u3000\u3000做实事。\u3000\n\u00a0 \n二、做法')).toEqual([
      { place: '第1行', text: '一、目标' },
      { place: '第3行', text: '做实事。' },
      { place: '第5行', text: '二、做法' },
    ]);
  });

  it('breaks at every line end that programs write', () => {
    expect(linesOf('甲\r乙\v丙\f丁\u2028戊\u0085己').map(({ text }) => text)).toEqual([
      ...'甲乙丙丁戊己',
    ]);
  });

  it('drops characters that nobody can see', () => {
    expect(linesOf('\ufeff榕\u200b荫\u00ad街\u2060道')).toEqual([
      { place: '第1行', text: '榕荫街道' },
    ]);
  });
});
