import type { Finding } from '../check.ts';

/** Most systems allow 255 bytes a name; browsers write a Chinese character as 9. The rest is for `-1` and endings. */
const LONGEST_NAME = 200;

interface NameRule {
  pattern: RegExp;
  severity: Finding['severity'];
  what: string;
}

/** Characters that break addresses stop publication; those that merely get in the way are advised against. */
const RULES: NameRule[] = [
  { pattern: /[%#?&\\:*"<>|\p{Cc}]/u, severity: 'error', what: '有网址里不能用的符号' },
  { pattern: /[\s()[\]{}（）【】+',;=@!^~`$]/, severity: 'advice', what: '有空格、括号或特殊符号' },
  { pattern: /[^\p{ASCII}\s（）【】]/u, severity: 'advice', what: '有中文或其他非英文字符' },
  { pattern: /\.[^.]*[A-Z][^.]*$/, severity: 'advice', what: '的扩展名是大写' },
];

/**
 * Reports names that are likely to break when they become web addresses, with a better one.
 * @param file - path of the picture; its last part is the name
 */
export function pictureNameIssues(file: string): Finding[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const broken = RULES.filter(({ pattern }) => pattern.test(name));
  const tooLong = new TextEncoder().encode(name).length > LONGEST_NAME;
  const faults = [...broken.map(({ what }) => what), ...(tooLong ? ['太长'] : [])];
  if (faults.length === 0) return [];
  const severe = tooLong || broken.some(({ severity }) => severity === 'error');
  return [
    {
      severity: severe ? 'error' : 'advice',
      file,
      message: `图片文件名“${shorten(name)}”${faults.join('，')}。`,
      advice: `请改名，只用小写英文字母、数字和连字符，例如“${safePictureName(name)}”；正文里引用它的地方一起改。`,
    },
  ];
}

/** A name of lower-case letters, digits and hyphens that keeps what it can: `活动 (1).JPG` → `photo-1.jpg`. */
export function safePictureName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending =
    dot > 0
      ? name
          .slice(dot)
          .toLowerCase()
          .replace(/[^a-z0-9.]/g, '')
      : '';
  const words = stem.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = words.join('-').slice(0, 40);
  return (/[a-z]/.test(plain) ? plain : ['photo', ...words].join('-').slice(0, 40)) + ending;
}

const shorten = (name: string): string =>
  name.length > 40 ? `${name.slice(0, 25)}…${name.slice(-10)}` : name;
