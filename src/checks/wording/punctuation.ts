import type { EntryCheck, Finding } from '../check.ts';
import { entryTexts, type EntryText } from '../fieldValues.ts';

/** Kept: web and mail addresses, code, link targets, directives; their signs are not punctuation. */
const NOT_PROSE =
  /`[^`]*`|https?:\/\/[^\s，。；、）》”]+|[\w.+-]+@[\w.-]+|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|^\s*:{2,}\S*|!\[|\[\^[^\]]*\]|(?<=[A-Za-z])’(?=[A-Za-z])/g;

interface Rule {
  pattern: RegExp;
  message: (found: string) => string;
  advice: string;
}

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/**
 * GB/T 15834—2011 (标点符号用法) where a slip is certain, and GB/T 9704—2012 for document numbers. Own rules: the linter
 * libraries for Chinese follow the style of technical writing (blanks around digits, half-width brackets), which is wrong here.
 */
const RULES: Rule[] = [
  {
    pattern:
      /(?<=[\p{Script=Han}”》）])[,;:?!](?=[\p{Script=Han}“《（]|$)|(?<=[\p{Script=Han}”》）])\.$/gu,
    message: (found) => `用了英文标点“${found}”。`,
    advice: '请换成中文标点“$”。',
  },
  {
    pattern: /(?<=\p{Script=Han})\((?=[^()]*\p{Script=Han})/gu,
    message: () => '用了英文括号。',
    advice: '请换成中文括号“（）”。',
  },
  {
    pattern: /([，。、；：])\1+|[，、；：]。|。[，、；]|[，、；：]{2,}/gu,
    message: (found) => `标点“${found}”重复了。`,
    advice: '请只留一个。',
  },
  {
    pattern: /(?<!\.)\.{3,}(?!\.)|。{3,}|(?<!…)…(?!…)/g,
    message: (found) => `省略号写成了“${found}”。`,
    advice: '请写成“……”。',
  },
  {
    pattern: /(?<=\p{Script=Han})(?:--+|(?<!—)—(?!—))(?=\p{Script=Han})/gu,
    message: (found) => `破折号写成了“${found}”。`,
    advice: '请写成“——”；表示起止请用“至”或“—”连接数字。',
  },
  {
    pattern: /[\p{Script=Han}][[［【(（](?:19|20)\d{2}[\]］】)）](?:第)?\d+号/gu,
    message: (found) => `发文字号“${found}”的括号不对。`,
    advice: '年份用六角括号，例如“〔2020〕23号”。',
  },
  {
    pattern: /(?<=\p{Script=Han})["＂](?=[^"＂]*\p{Script=Han})/gu,
    message: () => '用了英文引号。',
    advice: '请换成中文引号“”。',
  },
  {
    pattern:
      /(?<=[，。、；：？！]) +(?=\p{Script=Han})|(?<=\p{Script=Han}) +(?=[，。、；：？！])/gu,
    message: () => '标点前后多了空格。',
    advice: '请删掉空格。',
  },
];

const PAIRS = ['“”', '‘’', '《》', '（）', '【】', '〔〕', '「」', '『』', '〈〉'];
const PAIRED = new RegExp(`[${PAIRS.join('')}]`, 'g');
/** `1）` at the start of a line. */
const LIST_MARK = /^\s*[\d一二三四五六七八九十]+）/m;

/** Slips of punctuation, as advice. */
export const punctuation: EntryCheck = {
  name: 'wording/punctuation',
  run: (entry) => {
    const texts = entryTexts(entry).map((part) => ({
      ...part,
      text: part.text.replace(NOT_PROSE, (kept) => '\uFFFC'.repeat(kept.length)),
    }));
    return [...texts.flatMap(slips), ...unpaired(paragraphs(texts))];
  },
};

function slips({ text, line, label }: EntryText): Omit<Finding, 'file'>[] {
  return RULES.flatMap(({ pattern, message, advice }) => {
    const found = text.match(pattern)?.[0];
    if (found === undefined) return [];
    return [
      {
        severity: 'advice' as const,
        line,
        label,
        message: message(found),
        advice: advice.replace('$', FULL_WIDTH[found] ?? ''),
      },
    ];
  });
}

/** A quotation may go on over the lines of one paragraph. */
function paragraphs(texts: readonly EntryText[]): EntryText[] {
  const joined: EntryText[] = [];
  let last: EntryText | undefined;
  for (const part of texts) {
    const goesOn =
      last?.meta === part.meta && last !== undefined && part.line === lastLine(last) + 1;
    if (goesOn && last) last.text += `\n${part.text}`;
    else joined.push((last = { ...part }));
  }
  return joined;
}

const lastLine = ({ text, line }: EntryText): number => line + text.split('\n').length - 1;

function unpaired(texts: readonly EntryText[]): Omit<Finding, 'file'>[] {
  return texts.flatMap(({ text, line, label }, index) => {
    const marks = text.match(PAIRED) ?? [];
    const next = texts[index + 1]?.text.trimStart() ?? '';
    return PAIRS.filter((pair) => marks.some((mark) => pair.includes(mark))).flatMap((pair) => {
      const [open = '', close = ''] = pair;
      const difference = count(marks, open) - count(marks, close);
      const listMark = pair === '（）' && LIST_MARK.test(text);
      // Quotations of several paragraphs open each and close the last.
      const goesOn = pair === '“”' && difference === 1 && next.startsWith('“');
      if (difference === 0 || listMark || goesOn) return [];
      return [
        {
          severity: 'advice' as const,
          line,
          label,
          message: `标点${pair}没有成对。`,
          advice: `少了${difference > 0 ? '后' : '前'}一半，请补上。`,
        },
      ];
    });
  });
}

const count = (marks: readonly string[], mark: string): number =>
  marks.filter((other) => other === mark).length;
