import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../../../src/checks/privacy/findPersonal.ts';

const found = (text: string) => findPersonal(text).map(({ kind, masked }) => `${kind} ${masked}`);
const ID = 'identityNumber 11*************014';
const MOBILE = 'mobileNumber 138****8000';
const CARD = 'bankCard 6222***********0128';

describe('I06: identity numbers', () => {
  test.each([
    ['plain', '身份证110101190001010014。'],
    ['full-width digits', '１１０１０１１９０００１０１００１４'],
    ['a blank every six digits', '110101 190001 010014'],
    ['full-width blanks', '110101　190001　010014'],
    ['hyphens', '110101-19000101-0014'],
    ['full-width hyphens', '110101－19000101－0014'],
    ['digit by digit', [...'110101190001010014'].join(' ')],
    ['wrapped in a narrow column', '11010119000\n1010014'],
    ['invisible characters', '110101\u200b19000101\u200b0014'],
    ['behind a row number', '1 110101190001010014'],
    ['in a row of a table', '|1|张某|110101190001010014|'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([ID]);
  });

  test('check character X, in every spelling', () => {
    for (const text of [
      '50010120000229007X',
      '50010120000229007x',
      '５００１０１２００００２２９００７Ｘ',
    ]) {
      expect(found(text)).toEqual(['identityNumber 50*************07X']);
    }
  });

  test('fifteen digits count beside a word that says what they are', () => {
    expect(found('身份证号：110101490101001')).toEqual(['identityNumber 11**********001']);
    expect(found('报名序号110101490101001')).toEqual([]);
    expect(found('身份证号：110101491301001')).toEqual([]);
  });

  test('what a spreadsheet rounded counts beside such a word too', () => {
    expect(found('身份证号：110101190001010000')).toEqual(['identityNumber 11*************000']);
    expect(found('报名序号110101190001010000')).toEqual([]);
  });

  test.each([
    ['a check digit that does not hold', '110101190001010015'],
    ['a day that does not exist', '110101190002300013'],
    ['a birth year out of range', '110101180001010015'],
    ['an unknown region', '160101190001010013'],
    ['a masked number', '1101**********0014'],
    ['a longer number', '1101011900010100140'],
    ['a number with letters', 'AB110101190001010014'],
    ['the code of a body', '统一社会信用代码：110101190001010014'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('I06: mobile numbers', () => {
  test.each([
    '电话13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '1380-0138-000',
    '13800 138000',
    '138 00138000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '１３８００１３８０００',
    '+86 138 0013 8000',
    '+8613800138000',
    '008613800138000',
    '0086 138 0013 8000',
    '（+86）13800138000',
    'tel:13800138000',
    'Tel13800138000',
    '[联系](tel:13800138000)',
    '13800138000@example.com',
    '电话：13800138000.',
    '13800138000.0',
    '1 138 0013 8000 65岁',
  ])('%s', (text) => {
    expect(found(text)).toEqual([MOBILE]);
  });

  test('several in one line', () => {
    expect(found('13800138000/13900139000、15912345678')).toEqual([
      'mobileNumber 138****8000',
      'mobileNumber 139****9000',
      'mobileNumber 159****5678',
    ]);
  });

  test.each([
    ['a masked number', '138****8000'],
    ['a prefix out of range', '12800138000'],
    ['part of a longer number', '2413800138000'],
    ['a landline', '023-58000000'],
    ['a landline without hyphen', '02358000000'],
    ['a service number', '400-800-8820'],
    ['a hotline', '12345、95588'],
    ['milliseconds', '1700000000000'],
    ['a coordinate', '108.13800138000'],
    ['a decimal fraction', '13800138000.55'],
    ['an amount', '投资13800138000元'],
    ['a code', 'XJ13800138000'],
    ['a page number in a web address', 'https://example.org/p/13800138000.html'],
    ['figures side by side', '15 30 45 60 12 3'],
    ['years and counts', '2020年150人，2021年180人'],
    ['groups inside a longer grouped number', '6222 1380 0138 0001 234'],
    ['a book number', 'ISBN 978-7-5366-1380-3'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('bank cards', () => {
  test.each([
    ['run together', '6222021234567890128'],
    ['in groups', '6222 0212 3456 7890 128'],
    ['with hyphens', '6222-0212-3456-7890-128'],
    ['full-width', '６２２２０２１２３４５６７８９０１２８'],
    ['before another number', '6222021234567890128 2024'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([CARD]);
  });

  test('a foreign range counts beside a word that says what it is', () => {
    expect(found('卡号 4111111111111111')).toEqual(['bankCard 4111********1111']);
    expect(found('第4111111111111111次')).toEqual([]);
  });

  test.each([
    ['a Luhn digit that does not hold', '6222021234567890129'],
    ['an order number', '订单号：6222021234567890128'],
    ['a number of a project', '项目代码6222021234567890128'],
    ['a masked number', '6222 **** **** 0128'],
    ['too long', '62220212345678901280'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('home addresses', () => {
  test.each(['家住幸福小区3栋2单元501室', '家庭住址：幸福路8号12幢3-2', '现居幸福小区5号楼402室'])(
    '%s',
    (text) => {
      expect(findPersonal(text).map(({ kind }) => kind)).toEqual(['homeAddress']);
    },
  );

  test('the numbers are masked', () => {
    expect(found('家住幸福小区３栋２单元５０１室')).toEqual(['homeAddress *栋*单元*室']);
  });

  test.each([
    ['the address of a station', '实践站位于幸福路8号3号楼201室'],
    ['a place of an activity', '在3栋2单元门口集合'],
    ['only the estate', '家住幸福小区'],
    ['a year after a building', '家在5号楼2023年改造'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  '京街发〔2020〕12号',
  '万州百办文〔2020〕23号',
  '2026年11月25日08:30—17:30',
  '2026-11-25 08:30',
  '20261125083000001',
  '东经108.380013，北纬30.807667',
  'ISBN 978-7-5366-1380-3',
  '邮编404000',
  '快递单号：773012345678901',
  'sha256:13e8001380a00',
  '国办发〔2017〕47号、国办秘函〔2019〕19号',
])('nothing personal: %s', (text) => {
  expect(findPersonal(text)).toEqual([]);
});

test('a finding says where it stands in the text as written', () => {
  const text = '第一行\n联系人：１３８ ００１３ ８０００，请致电。';
  const [finding] = findPersonal(text);
  expect(finding).toEqual({
    kind: 'mobileNumber',
    offset: text.indexOf('１３８'),
    length: 13,
    masked: '138****8000',
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacter = (body: string) =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11];

const identityBody = fc
  .tuple(
    fc.constantFrom('110101', '500101', '350200', '654000', '810000'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, birth, serial]) =>
      region +
      birth.toISOString().slice(0, 10).replaceAll('-', '') +
      String(serial).padStart(3, '0'),
  );

test('every valid identity number is found, however it is spaced, and never shown', () => {
  fc.assert(
    fc.property(
      identityBody,
      fc.array(fc.constantFrom('', ' ', '-', '　', '\n'), { minLength: 18, maxLength: 18 }),
      (body, gaps) => {
        const number = body + checkCharacter(body);
        const written = [...number].map((digit, i) => (i === 0 ? digit : gaps[i] + digit)).join('');
        const findings = findPersonal(`居民${written}，已登记`);
        expect(findings.map(({ kind, offset, length }) => ({ kind, offset, length }))).toEqual([
          { kind: 'identityNumber', offset: 2, length: written.length },
        ]);
        expect(findings[0]?.masked).toBe(`${number.slice(0, 2)}*************${number.slice(15)}`);
      },
    ),
  );
});

test('an identity number with any other check character is no finding', () => {
  fc.assert(
    fc.property(identityBody, fc.constantFrom(...'0123456789X'), (body, character) => {
      fc.pre(character !== checkCharacter(body));
      expect(findPersonal(body + character)).toEqual([]);
    }),
  );
});

test('any text at all: findings lie inside it and do not overlap', () => {
  const character = fc.constantFrom(...'0123456789 -13８X.\n，号家住栋单元室');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 120 }), (text) => {
      let end = 0;
      for (const { offset, length } of findPersonal(text)) {
        expect(offset).toBeGreaterThanOrEqual(end);
        end = offset + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
