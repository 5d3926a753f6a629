import type { CheckedEntry, EntryCheck, Finding } from '../check.ts';
import { entryTexts, placeOf, type EntryText } from '../fieldValues.ts';

interface Trace {
  pattern: RegExp;
  severity: Finding['severity'];
  message: string;
  advice: string;
}

const AS_PLAIN_TEXT = '请用“粘贴为纯文本”（Ctrl+Shift+V）重新粘贴这一段。';

/** What comes along when text is pasted from Word, WPS, WeChat or a web page. One remark a line and kind. */
const TRACES: Trace[] = [
  {
    pattern: /data:image\/[\w.+-]+;base64,/i,
    severity: 'error',
    message: '图片被整个塞进了文字里。',
    advice: '请删掉它，把图片另存成文件，再用“插入图片”上传。',
  },
  {
    pattern: /<\/?o:p>|<\/?[vw]:\w|\bmso-[\w-]+\s*:|class="?Mso|<!--\[if|<\?xml:namespace/i,
    severity: 'error',
    message: '有从Word或WPS带来的排版代码。',
    advice: AS_PLAIN_TEXT,
  },
  {
    pattern: /\uFFFD/,
    severity: 'error',
    message: '有乱码“\uFFFD”，原来的字已经丢失。',
    advice: '请对照原稿重新输入。',
  },
  {
    pattern: /锟斤拷|烫烫烫|屯屯屯|(?:[ÃÂ][\u0080-\u00BF]){2}|(?:[åæçèé][\u0080-\u00BF]{2}){2}/,
    severity: 'error',
    message: '有乱码，原来的字已经丢失。',
    advice: '请对照原稿重新输入。',
  },
  {
    pattern: /\p{Private_Use}/u,
    severity: 'error',
    message: '有Word专用的项目符号或造字，网页上显示成方框。',
    advice: '项目符号请换成“- ”，生僻字请用输入法重新输入。',
  },
  {
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/,
    severity: 'error',
    message: '有看不见的控制符。',
    advice: AS_PLAIN_TEXT,
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/,
    severity: 'error',
    message: '有改变文字方向的隐藏符号，读到的和看到的会不一样。',
    advice: AS_PLAIN_TEXT,
  },
  {
    pattern:
      /[\u200B\u2060\uFEFF\u00AD]|[\u200C\u200D](?![\p{Extended_Pictographic}])(?<![\p{Extended_Pictographic}\uFE0F].)/u,
    severity: 'advice',
    message: '有看不见的零宽字符，会让搜索找不到这个词。',
    advice: AS_PLAIN_TEXT,
  },
  {
    pattern: /\u00A0/,
    severity: 'advice',
    message: '有网页专用的空格。',
    advice: '请删掉，需要空格时重新按一次空格键。',
  },
  {
    pattern: /&nbsp;|&ensp;|&emsp;/i,
    severity: 'advice',
    message: '有网页代码“&nbsp;”。',
    advice: '请删掉，需要空格时按一次空格键。',
  },
  {
    pattern:
      /(?<=\S)\u3000{2,}(?=\S)|\p{Script=Han} {2,}\p{Script=Han}|(?<!\p{Script=Han})\p{Script=Han}(?: \p{Script=Han}){2,}(?!\p{Script=Han})/u,
    severity: 'advice',
    message: '用空格来排版，换一块屏幕就会错位。',
    advice: '请删掉多余的空格；要对齐的内容请用表格或列表。',
  },
];

/** Rubbish that arrives with pasted text. */
export const pasted: EntryCheck = {
  name: 'source/pasted',
  run: (entry) => [...entryTexts(entry).flatMap(traces), ...unreadFields(entry)],
};

function traces({ text, line, label }: EntryText): Omit<Finding, 'file'>[] {
  return TRACES.filter(({ pattern }) => pattern.test(text)).map(
    ({ severity, message, advice }) => ({ severity, line, label, message, advice }),
  );
}

/** A title of nothing but signs says nothing in a list and gives no address. */
function unreadFields(entry: CheckedEntry): Omit<Finding, 'file'>[] {
  const title = entry.raw[entry.model.titleField];
  if (typeof title !== 'string' || /[\p{L}\p{N}]/u.test(title)) return [];
  return [
    {
      severity: 'error',
      ...placeOf(entry, [entry.model.titleField]),
      message: '标题里一个字也没有。',
      advice: '请写出标题。',
    },
  ];
}
