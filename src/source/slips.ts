import type { YamlFault } from './yaml.ts';

type Explanation = Omit<YamlFault, 'line'>;

const FIELD = /^([ \t]*(?:- +)*)([A-Za-z\p{Script=Han}][\w\p{Script=Han}-]*)(?=[：:﹕︰])/u;
const BLOCK_SCALAR = /[:-][ \t]+[|>][+-]?\d?[+-]?[ \t]*$/;
/** Blanks that look like one but are none to YAML, and characters that cannot be seen at all. */
const STRANGE_BLANK = /^[^\S \t]|^[\u200B-\u200D\u2060\uFEFF]/;

/**
 * Finds the slips of a Chinese keyboard that make YAML lose a field or a whole block: full-width colon, no blank
 * or a full-width blank after the colon, a value cut off by `#`, a value that starts with a sign.
 * Text inside block scalars (`|`, `>`) is left alone.
 * @param knownKeys - names that fields may have below the top level
 */
export function findTypingSlips(text: string, knownKeys?: ReadonlySet<string>): YamlFault[] {
  const faults: YamlFault[] = [];
  let scalarIndent: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    if (scalarIndent !== undefined && indent > scalarIndent) continue;
    scalarIndent = BLOCK_SCALAR.test(line) ? indent : undefined;
    const slip = explainLine(line, knownKeys);
    if (slip) faults.push({ line: index + 1, ...slip });
  }
  return faults;
}

function explainLine(line: string, knownKeys?: ReadonlySet<string>): Explanation | undefined {
  const visible = line.replace(/^[ \t]*(?:- +)?/, '');
  if (STRANGE_BLANK.test(visible) && FIELD.test(visible.replace(/^[\s\u200B-\u200D\u2060]+/, ''))) {
    return {
      message: '行首有全角空格或看不见的字符。',
      advice: '请删掉行首的空白，需要缩进时用普通空格。',
    };
  }
  const [start = '', lead = '', name = ''] = FIELD.exec(line) ?? [];
  if (!start) return explainItem(visible, line);
  if (lead !== '' && knownKeys && !knownKeys.has(name)) return explainItem(visible, line);
  const rest = line.slice(start.length);
  return explainColon(name, rest, lead === '') ?? explainValue(trimBlanks(rest.slice(1)));
}

/** A list item, or the continuation of a value. */
function explainItem(visible: string, line: string): Explanation | undefined {
  if (/^-(?=[\p{Script=Han}“《（])/u.test(visible)) {
    return { message: '“-”后面少了一个空格。', advice: '请在“-”后面空一格。' };
  }
  return /^\s*- /.test(line) ? explainValue(trimBlanks(visible)) : undefined;
}

function explainColon(name: string, rest: string, topLevel: boolean): Explanation | undefined {
  if (!rest.startsWith(':')) {
    return {
      message: `“${name}”后面的冒号是中文的“${rest.charAt(0)}”。`,
      advice: `请改成英文冒号，后面空一格：“${name}: …”。`,
    };
  }
  const value = rest.slice(1);
  if (STRANGE_BLANK.test(value)) {
    return {
      message: `“${name}:”后面的空格是全角空格、特殊空格或看不见的字符。`,
      advice: '请删掉它，换成一个普通空格。',
    };
  }
  // Below the top level `https://…` or `A4:5` may be a value; a field name is followed by no such sign.
  const missingBlank = topLevel ? /^\S/ : /^[\p{Script=Han}“"'《\w.]/u;
  if (missingBlank.test(value)) {
    return {
      message: `“${name}:”后面少了一个空格。`,
      advice: `请在英文冒号后面空一格：“${name}: ${value.slice(0, 8)}…”。`,
    };
  }
  return undefined;
}

/** Without blanks as YAML knows them: a no-break space is text. */
const trimBlanks = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

const QUOTE_WHOLE = '请把整段内容用英文单引号括起来';

/** A value that YAML would cut short or take for code. */
function explainValue(value: string): Explanation | undefined {
  if (/^#/.test(value) || (/^[^"'[{|>]/.test(value) && /[ \t]#/.test(value))) {
    return {
      message: '“#”和它后面的内容会被当成注释丢掉。',
      advice: `${QUOTE_WHOLE}，例如 '${shorten(value)}'。`,
    };
  }
  const isText = /^[*&!@%`]/.test(value) || /^[|>](?![+-]?\d?[+-]?$)/.test(value);
  const afterBracket = /^(?:\[[^\]]*\]|\{[^}]*\})[ \t]*[^\s,#]/.test(value);
  if (isText || afterBracket) {
    return {
      message: `内容以“${value.charAt(0)}”开头，会被当成代码。`,
      advice: `${QUOTE_WHOLE}，例如 '${shorten(value)}'。`,
    };
  }
  if (
    /^"(?:[^"\\]|\\.)*"[ \t]*[^\s#,:]/.test(value) ||
    /^'(?:[^']|'')*'[ \t]*[^\s#,:]/.test(value)
  ) {
    return {
      message: '只有开头一部分用英文引号括着，后面的内容会丢掉。',
      advice: '请改用中文引号“”。',
    };
  }
  return undefined;
}

const shorten = (text: string): string => {
  const plain = text.replace(/['"]/g, '');
  return plain.length > 12 ? `${plain.slice(0, 12)}…` : plain;
};
