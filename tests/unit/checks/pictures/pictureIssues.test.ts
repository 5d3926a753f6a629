import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  pictureIssues,
  publishedPictureIssues,
} from '../../../../src/checks/pictures/pictureIssues.ts';
import { pictureType } from '../../../../src/checks/pictures/pictureType.ts';
import { readPicture } from '../../../../src/checks/pictures/readPicture.ts';
import { photo } from './photo.ts';

const at = (name: string) => `content/stories/261125-lin/${name}`;
const LARGE = { width: 800, height: 600 };
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The first box of an HEIC or AVIF file, which says what it is. */
const isoMedia = (brands: string) =>
  bytesOf(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`);

test('a clean photo is good', async () => {
  expect(await pictureIssues({ file: at('a.jpg'), bytes: await photo(LARGE) })).toEqual([]);
});

describe('what a picture really is', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s', async (type) => {
    const canvas = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
    expect(pictureType(await canvas.toFormat(type).toBuffer())).toBe(type);
  });

  test.each([
    ['heic', isoMedia('heic\0\0\0\0mif1heic')],
    ['heic', isoMedia('mif1\0\0\0\0mif1heic')],
    ['avif', isoMedia('mif1\0\0\0\0mif1avif')],
    ['tiff', bytesOf('II*\0')],
    ['bmp', bytesOf('BM\0\0\0\0')],
    ['svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', bytesOf('\ufeff<?xml version="1.0"?>\n<!-- a --><svg/>')],
    [undefined, bytesOf('<!doctype html><p>')],
    [undefined, isoMedia('isom\0\0\0\0mp42')],
    [undefined, new Uint8Array()],
  ] as const)('%s', (type, bytes) => {
    expect(pictureType(bytes)).toBe(type);
  });

  test('an HEIC photo is refused with a way out, whatever its ending says', async () => {
    const bytes = isoMedia('heic\0\0\0\0mif1heic');
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请换成 JPG：苹果手机在“设置—相机—格式”里选“兼容性最佳”后重拍，或把照片用微信（不勾“原图”）发给自己再保存；只改扩展名没有用。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "这是 HEIC 格式的图片，网页上显示不出来。",
          "severity": "error",
        },
      ]
    `);
    expect(await pictureIssues({ file: at('a.heic'), bytes })).toHaveLength(1);
  });

  test('a bitmap is refused', async () => {
    const bytes = bytesOf('BM\0\0\0\0');
    expect(await pictureIssues({ file: at('a.bmp'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请用“画图”等软件打开，另存为 JPG 或 PNG 后重新上传；只改扩展名没有用。",
          "file": "content/stories/261125-lin/a.bmp",
          "message": "这是 BMP 格式的图片，网页上显示不出来。",
          "severity": "error",
        },
      ]
    `);
  });

  test('a wrong ending that browsers forgive is advised against', async () => {
    const bytes = await photo({ ...LARGE, encoding: 'webp' });
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请把扩展名改成“.webp”后重新上传。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "图片实际是 WebP 格式，扩展名却是“.jpg”。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('an ending that no browser knows is refused', async () => {
    const [issue] = await pictureIssues({ file: at('a.jfif'), bytes: await photo(LARGE) });
    expect(issue).toMatchObject({ severity: 'error', advice: '请把扩展名改成“.jpg”后重新上传。' });
  });

  test('a page that calls itself a picture', async () => {
    const bytes = bytesOf('<!doctype html><p>404');
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请打开原图确认，另存为 JPG 后重新上传。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "这个文件不是图片，或已经损坏。",
          "severity": "error",
        },
      ]
    `);
  });

  test('a broken picture', async () => {
    const bytes = (await photo(LARGE)).subarray(0, 30);
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请重新上传原图。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "图片打不开，可能没有传完整。",
          "severity": "error",
        },
      ]
    `);
  });

  test('an SVG with a script', async () => {
    const bytes = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
    expect(await pictureIssues({ file: at('a.svg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请导出为 PNG 后重新上传。",
          "file": "content/stories/261125-lin/a.svg",
          "message": "这个 SVG 图片含有脚本，不能公开。",
          "severity": "error",
        },
      ]
    `);
  });

  test('an SVG without', async () => {
    const bytes = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
    expect(await pictureIssues({ file: at('a.svg'), bytes })).toEqual([]);
  });
});

describe('I03: what a photo tells in secret', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', async (encoding) => {
    const bytes = await photo({
      encoding,
      orientation: 6,
      position: true,
      serial: true,
      owner: true,
    });
    expect(await readPicture(bytes)).toMatchObject({
      width: 200,
      height: 400,
      traces: ['position', 'serial', 'owner'],
    });
  });

  test('position, serial number and name are explained', async () => {
    const bytes = await photo({ ...LARGE, position: true, serial: true, owner: true });
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请管理员运行“npm run clean-photos”清除；也可以把照片用微信（不勾“原图”）发给自己，保存后重新上传。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "照片里带有拍摄位置、相机序列号、拍摄者姓名。",
          "severity": "error",
        },
      ]
    `);
    expect(await publishedPictureIssues({ file: 'dist/a.jpg', bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请运行“npm run clean-photos”清理原图后重新生成网站。",
          "file": "dist/a.jpg",
          "message": "要公开的图片里带有拍摄位置、相机序列号、拍摄者姓名。",
          "severity": "error",
        },
      ]
    `);
  });

  test('a serial number alone is advice, as it does not reach readers', async () => {
    const bytes = await photo({ ...LARGE, serial: true });
    const [issue] = await pictureIssues({ file: at('a.jpg'), bytes });
    expect(issue).toMatchObject({ severity: 'advice', message: '照片里带有相机序列号。' });
  });

  test.each([
    ['exif:GPSLatitude="39,54.0N"', ['position']],
    ['aux:SerialNumber="1"', ['serial']],
    ['aux:OwnerName="Lin"', ['owner']],
    ['GCamera:MotionPhoto="1"', ['video']],
    ['xmp:CreatorTool="WPS"', []],
  ])('in XMP: %s', async (attribute, traces) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${attribute}/></rdf:RDF></x:xmpmeta>`;
    const bytes = await sharp(await photo(LARGE))
      .withXmp(xmp)
      .jpeg()
      .toBuffer();
    expect((await readPicture(bytes)).traces).toEqual(traces);
  });

  test('in IPTC: the maker, as photo editors write it', async () => {
    const byLine = Buffer.from('\x1c\x02\x50\x00\x03Lin', 'latin1');
    const block = Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x08'),
      byLine,
    ]);
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, block.length + 2]);
    const bytes = Buffer.concat([head, block, (await photo(LARGE)).subarray(2)]);
    expect((await readPicture(bytes)).traces).toEqual(['owner']);
  });

  test('zeros, as cameras without a fix write, are no position', async () => {
    const zero = '0/1 0/1 0/1';
    const bytes = await sharp(await photo(LARGE))
      .withExif({ IFD3: { GPSLatitude: zero, GPSLongitude: zero } })
      .jpeg()
      .toBuffer();
    expect((await readPicture(bytes)).traces).toEqual([]);
  });

  test('EXIF that cannot be read is not taken for clean', async () => {
    const bytes = await photo({ ...LARGE, position: true });
    bytes.fill(0xff, bytes.indexOf('Exif\0\0') + 6, bytes.indexOf('Exif\0\0') + 14);
    expect((await readPicture(bytes)).traces).toEqual(['unreadable']);
  });

  test('a published picture that nobody can open', async () => {
    const bytes = isoMedia('heic\0\0\0\0mif1heic');
    const [issue] = await publishedPictureIssues({ file: 'dist/a.heic', bytes });
    expect(issue).toMatchObject({ severity: 'error', message: '图片打不开，可能没有传完整。' });
  });

  test('a published picture without traces is good', async () => {
    const bytes = await photo(LARGE);
    expect(await publishedPictureIssues({ file: 'dist/a.jpg', bytes })).toEqual([]);
  });
});

describe('size', () => {
  test('huge', async () => {
    const bytes = await photo({ width: 6002, height: 400 });
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请缩小到长边不超过 6000 像素、10 MB 以内再上传，网站生成得更快。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "图片太大：6002×400 像素，0.1 MB。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('heavy', async () => {
    const bytes = Buffer.concat([await photo(LARGE), Buffer.alloc(10 * 1024 * 1024)]);
    const [issue] = await pictureIssues({ file: at('a.jpg'), bytes });
    expect(issue?.message).toBe('图片太大：800×600 像素，10.0 MB。');
  });

  test('small', async () => {
    const bytes = await photo({ width: 400, height: 200 });
    expect(await pictureIssues({ file: at('a.jpg'), bytes })).toMatchInlineSnapshot(`
      [
        {
          "advice": "请换成长宽都在 300 像素以上的原图；微信分享也用不了更小的图。",
          "file": "content/stories/261125-lin/a.jpg",
          "message": "图片太小：400×200 像素，放到网页上会模糊。",
          "severity": "advice",
        },
      ]
    `);
  });
});
