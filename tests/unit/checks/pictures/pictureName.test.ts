import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureNameIssues, safePictureName } from '../../../../src/checks/pictures/pictureName.ts';

const folder = 'content/activities/261125-k3f9/';

test.each(['photo-1.jpg', 'img_0042.jpeg', '2026.11.25.png', 'a.b-c_d.webp'])(
  'I01: %s is a good name',
  (name) => {
    expect(pictureNameIssues(folder + name)).toEqual([]);
  },
);

describe('I01: names that trouble are explained with a better one', () => {
  test('a space, a bracket and Chinese', () => {
    expect(pictureNameIssues(`${folder}活动 (1).jpg`)).toMatchInlineSnapshot(`
      [
        {
          "advice": "请改名，只用小写英文字母、数字和连字符，例如“photo-1.jpg”；正文里引用它的地方一起改。",
          "file": "content/activities/261125-k3f9/活动 (1).jpg",
          "message": "图片文件名“活动 (1).jpg”有空格、括号或特殊符号，有中文或其他非英文字符。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('a percent sign', () => {
    expect(pictureNameIssues(`${folder}100%完成.jpg`)).toMatchInlineSnapshot(`
      [
        {
          "advice": "请改名，只用小写英文字母、数字和连字符，例如“photo-100.jpg”；正文里引用它的地方一起改。",
          "file": "content/activities/261125-k3f9/100%完成.jpg",
          "message": "图片文件名“100%完成.jpg”有网址里不能用的符号，有中文或其他非英文字符。",
          "severity": "error",
        },
      ]
    `);
  });

  test.each([
    ['a#b.jpg', 'error', '有网址里不能用的符号'],
    ['a?b.jpg', 'error', '有网址里不能用的符号'],
    ['a\\b.jpg', 'error', '有网址里不能用的符号'],
    ['a\u0007b.jpg', 'error', '有网址里不能用的符号'],
    ['a+b.jpg', 'advice', '有空格、括号或特殊符号'],
    ['a b.jpg', 'advice', '有空格、括号或特殊符号'],
    ['a[1].jpg', 'advice', '有空格、括号或特殊符号'],
    ['图（二）.jpg', 'advice', '有空格、括号或特殊符号，有中文或其他非英文字符'],
    ['活动.jpg', 'advice', '有中文或其他非英文字符'],
    ['IMG_0042.JPG', 'advice', '的扩展名是大写'],
  ])('%s: %s, %s', (name, severity, what) => {
    const [issue, ...more] = pictureNameIssues(folder + name);
    expect(more).toEqual([]);
    expect(issue?.severity).toBe(severity);
    expect(issue?.message).toBe(`图片文件名“${name}”${what}。`);
  });

  test('C09: more than 200 bytes', () => {
    const [issue] = pictureNameIssues(`${folder}${'社区'.repeat(43)}.jpg`);
    expect(issue?.severity).toBe('error');
    expect(issue?.message).toMatch(/^图片文件名“(?:社区){12}社…社区社区社区\.jpg”.*太长。$/);
    expect(pictureNameIssues(`${folder}${'a'.repeat(196)}.jpg`)).toEqual([]);
    expect(pictureNameIssues(`${folder}${'a'.repeat(197)}.jpg`)).toHaveLength(1);
  });
});

test('what is good in a name is kept', () => {
  expect(safePictureName('IMG_0042 副本.JPG')).toBe('img-0042.jpg');
  expect(safePictureName('活动 (1).jpg')).toBe('photo-1.jpg');
  expect(safePictureName('！！！.png')).toBe('photo.png');
  expect(safePictureName('.jpg')).toBe('jpg');
});

test('any name at all: the proposal is a good name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (stem) => {
      const proposal = safePictureName(`${stem.replaceAll('/', '')}.JPG`);
      expect(pictureNameIssues(folder + proposal)).toEqual([]);
    }),
  );
});
