import type { Finding } from '../check.ts';
import { pictureNameIssues } from './pictureName.ts';
import { pictureType, type PictureType } from './pictureType.ts';
import { readPicture, type PictureFacts, type PrivateTrace } from './readPicture.ts';
import { svgFaults } from './svgFaults.ts';

/** A picture file and its content. */
export interface PictureInput {
  /** Path of the file, relative to the project root. */
  file: string;
  bytes: Uint8Array;
}

const ENDINGS: Partial<Record<PictureType, string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
  svg: ['svg'],
};
const USUAL_ENDINGS = Object.values(ENDINGS).flat();
const TYPE_NAMES: Record<PictureType, string> = {
  jpeg: 'JPG',
  png: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  avif: 'AVIF',
  svg: 'SVG',
  heic: 'HEIC',
  bmp: 'BMP',
  tiff: 'TIFF',
};

const MEGABYTE = 1024 * 1024;
const LARGEST_BYTES = 10 * MEGABYTE;
const LARGEST_SIDE = 6000;
/** WeChat takes no smaller picture for a card. */
const SMALLEST_SIDE = 300;

const TRACES: Record<PrivateTrace, string> = {
  position: '拍摄位置',
  serial: '相机序列号',
  owner: '拍摄者姓名',
  video: '动态照片的录像和声音',
  unreadable: '读不出来的拍摄信息',
};

/** Reports what is wrong with a picture in the content folder: its name, kind, size, and what it tells in secret. */
export async function pictureIssues({ file, bytes }: PictureInput): Promise<Finding[]> {
  return [...pictureNameIssues(file), ...(await contentIssues({ file, bytes }))];
}

/** Reports a picture of the finished site that still holds private traces, or that browsers cannot open. */
export async function publishedPictureIssues({ file, bytes }: PictureInput): Promise<Finding[]> {
  const facts = await readPicture(bytes).catch(() => undefined);
  if (!facts) return [unreadable(file)];
  if (facts.traces.length === 0) return [];
  return [
    {
      severity: 'error',
      file,
      message: `要公开的图片里带有${names(facts.traces)}。`,
      advice: '请运行“npm run clean-photos”清理原图后重新生成网站。',
    },
  ];
}

async function contentIssues({ file, bytes }: PictureInput): Promise<Finding[]> {
  const type = pictureType(bytes);
  if (type === undefined) {
    return [
      {
        severity: 'error',
        file,
        message: '这个文件不是图片，或已经损坏。',
        advice: '请打开原图确认，另存为 JPG 后重新上传。',
      },
    ];
  }
  if (!ENDINGS[type]) return [unsupported(file, type)];
  const kind = endingIssues(file, type);
  if (type === 'svg') return [...kind, ...svgIssues(file, bytes)];
  const facts = await readPicture(bytes).catch(() => undefined);
  if (!facts) return [...kind, unreadable(file)];
  return [...kind, ...traceIssues(file, facts), ...sizeIssues(file, bytes.length, facts)];
}

function unreadable(file: string): Finding {
  return {
    severity: 'error',
    file,
    message: '图片打不开，可能没有传完整。',
    advice: '请重新上传原图。',
  };
}

function unsupported(file: string, type: PictureType): Finding {
  return {
    severity: 'error',
    file,
    message: `这是 ${TYPE_NAMES[type]} 格式的图片，网页上显示不出来。`,
    advice:
      type === 'heic'
        ? '请换成 JPG：苹果手机在“设置—相机—格式”里选“兼容性最佳”后重拍，或把照片用微信（不勾“原图”）发给自己再保存；只改扩展名没有用。'
        : '请用“画图”等软件打开，另存为 JPG 或 PNG 后重新上传；只改扩展名没有用。',
  };
}

function endingIssues(file: string, type: PictureType): Finding[] {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const right = ENDINGS[type] ?? [];
  if (right.includes(ending)) return [];
  const shown = USUAL_ENDINGS.includes(ending);
  return [
    {
      severity: shown ? 'advice' : 'error',
      file,
      message: `图片实际是 ${TYPE_NAMES[type]} 格式，扩展名却是“.${ending}”。`,
      advice: `请把扩展名改成“.${right[0]}”后重新上传。`,
    },
  ];
}

function svgIssues(file: string, bytes: Uint8Array): Finding[] {
  const faults = svgFaults(bytes);
  if (faults.length === 0) return [];
  return [
    {
      severity: 'error',
      file,
      message: `这个 SVG 图片${faults.join('，')}，不能公开。`,
      advice: '请导出为 PNG 后重新上传。',
    },
  ];
}

function traceIssues(file: string, { traces }: PictureFacts): Finding[] {
  if (traces.length === 0) return [];
  return [
    {
      severity: traces.includes('position') ? 'error' : 'advice',
      file,
      message: `照片里带有${names(traces)}。`,
      advice:
        '请管理员运行“npm run clean-photos”清除；也可以把照片用微信（不勾“原图”）发给自己，保存后重新上传。',
    },
  ];
}

function sizeIssues(file: string, size: number, { width, height }: PictureFacts): Finding[] {
  const dimensions = `${width}×${height} 像素`;
  if (size > LARGEST_BYTES || Math.max(width, height) > LARGEST_SIDE) {
    return [
      {
        severity: 'advice',
        file,
        message: `图片太大：${dimensions}，${Math.max(0.1, size / MEGABYTE).toFixed(1)} MB。`,
        advice: `请缩小到长边不超过 ${LARGEST_SIDE} 像素、${LARGEST_BYTES / MEGABYTE} MB 以内再上传，网站生成得更快。`,
      },
    ];
  }
  if (Math.min(width, height) < SMALLEST_SIDE) {
    return [
      {
        severity: 'advice',
        file,
        message: `图片太小：${dimensions}，放到网页上会模糊。`,
        advice: `请换成长宽都在 ${SMALLEST_SIDE} 像素以上的原图；微信分享也用不了更小的图。`,
      },
    ];
  }
  return [];
}

const names = (traces: PrivateTrace[]): string => traces.map((trace) => TRACES[trace]).join('、');
