import { directives } from './directives/table.ts';

/** A fence opening or closing a code block, also inside lists and quotations, and what follows it. */
const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** What may stand before a block's mark on a line: indentation, full-width too, and quotation marks. */
const LEAD = '([ \\t\\u3000>]*)';

const HEADING = new RegExp(`^${LEAD}([#＃]{1,6})(?![#＃])([ \\t\\u3000]*)(\\S.*)$`);
const DIRECTIVE = new RegExp(
  `^${LEAD}([:：]{2,})[ \\t\\u3000]*(${directives.flatMap(({ names }) => names).join('|')})(?![\\p{L}\\p{N}_-])[ \\t\\u3000]*(.*)$`,
  'u',
);
const DIRECTIVE_END = new RegExp(`^${LEAD}([:：]{3,})[ \\t\\u3000]*$`);

/** Openings of HTML that runs on to its own ending, across blank lines, and those endings. */
const RUNS_ON: readonly [opening: RegExp, ending: RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/**
 * Puts right what Chinese typists do to block marks, line by line and outside of fenced code:
 *
 * - `##标题` and `＃＃ 标题` become `## 标题`. One `#` with no space after it stays text: that is how a topic (`#志愿服务#`)
 *   or a number (`#1 楼`) is written.
 * - `：：：提示`, `::: 提示` and `::附件【报名表】｛file=“a.docx”｝` become the directive that is meant. Only names of the directive
 *   table are touched.
 * - `<!--` and `~~~温馨提示~~~` without an end become text, so that they do not take the rest of the page with them.
 *
 * Lines are neither added nor removed.
 */
export function repairTyping(markdown: string): string {
  const lines = markdown.split('\n');
  const lastEndings = new Map<RegExp, number>();
  let closing: RegExp | undefined;
  return lines
    .map((line, index) => {
      if (closing !== undefined) {
        if (closing.test(line)) closing = undefined;
        return line;
      }
      const [, lead = '', fence, info = ''] = FENCE.exec(line) ?? [];
      if (fence !== undefined) {
        const end = closingOf(fence);
        const isText =
          /\p{Script=Han}/u.test(info) && !lines.slice(index + 1).some((it) => end.test(it));
        if (isText) return `${lead}\\${fence}${info}`;
        closing = end;
        return line;
      }
      const ending = RUNS_ON.find(([opening]) => opening.test(line.replace(/^[\s>]+/, '')))?.[1];
      if (ending === undefined) return repairDirective(repairHeading(line));
      const last = lastEndings.get(ending) ?? lines.findLastIndex((it) => ending.test(it));
      lastEndings.set(ending, last);
      return index <= last ? line : line.replace('<', '\\<');
    })
    .join('\n');
}

/** What closes a fence: as many of its signs or more, alone on a line. */
function closingOf(fence: string): RegExp {
  return new RegExp(`^[ \\t>]*\\${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`);
}

function repairHeading(line: string): string {
  const [, lead = '', marks = '', gap = '', title = ''] = HEADING.exec(line) ?? [];
  if (marks === '' || (marks.length === 1 && gap === '')) return line;
  // `##标题##`: whoever closes the marks without a space means them as a pair.
  const closing = /[#＃]{2,}[ \t]*$/.exec(title)?.[0].trimEnd();
  const text = closing?.length === marks.length ? title.replace(/[#＃]+[ \t]*$/, '') : title;
  return `${withoutFullWidth(lead)}${'#'.repeat(marks.length)} ${text}`;
}

function repairDirective(line: string): string {
  const [, endLead = '', end] = DIRECTIVE_END.exec(line) ?? [];
  if (end !== undefined) return withoutFullWidth(endLead) + ':'.repeat(end.length);
  const [, lead = '', colons, name = '', rest = ''] = DIRECTIVE.exec(line) ?? [];
  if (colons === undefined) return line;
  return withoutFullWidth(lead) + ':'.repeat(colons.length) + name + repairArguments(rest);
}

/** `【标题】｛file=“a.docx”｝` as `[标题]{file="a.docx"}`; a title without brackets (`::: 提示 标题`) gets them. */
function repairArguments(rest: string): string {
  const [, label = '', attributes = ''] = /^(.*?)([{｛].*[}｝])?[ \t]*$/.exec(rest) ?? [];
  return repairLabel(label.trim()) + repairAttributes(attributes);
}

function repairLabel(label: string): string {
  if (label === '' || label.startsWith('[')) return label;
  const bracketed = /^[【［](.*)[】］]$/.exec(label)?.[1];
  return `[${(bracketed ?? label).replace(/[[\]]/g, '\\$&')}]`;
}

function repairAttributes(attributes: string): string {
  return attributes
    .replace(/[“”＂]/g, '"')
    .replace(/＝/g, '=')
    .replace(/｛/g, '{')
    .replace(/｝/g, '}');
}

function withoutFullWidth(lead: string): string {
  return lead.replace(/\u3000/g, '');
}
