import { isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';

export interface YamlFault {
  line: number;
  message: string;
  advice: string;
}

export interface ParsedYaml {
  data: unknown;
  /** Line in the file of a value, or of the nearest enclosing value that is there. */
  lineOf: (path: readonly PropertyKey[]) => number;
  faults: YamlFault[];
}

/** What the parser's own words mean to a person who fills in a form. */
const PARSER_FAULTS: Partial<Record<YAMLError['code'], [message: string, advice: string]>> = {
  TAB_AS_INDENT: ['行首用了 Tab 键。', '请把行首的 Tab 换成空格。'],
  DUPLICATE_KEY: ['同一栏写了两次。', '请删去其中一行。'],
  BAD_INDENT: ['行首的空格数和上下行对不齐。', '请与同组的其他行对齐。'],
  MISSING_CHAR: ['引号或括号没有成对。', '请检查引号和括号，补上缺的一半。'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里有两个冒号，分不清哪个是栏目。',
    '请把冒号后面的内容用英文引号括起来。',
  ],
  BAD_ALIAS: ['内容以“*”或“&”开头。', '请把内容用英文引号括起来。'],
};

/**
 * Parses YAML without guessing types from looks: dates stay text (30 February must not become 1 March).
 * @param text - the YAML text
 * @param firstLine - line in the file where `text` starts, from 1
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  const typingFaults = findTypingSlips(text).map((slip) => ({
    ...slip,
    line: slip.line + firstLine - 1,
  }));
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number): number =>
    Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const parserFaults = document.errors.map((error) => {
    const [message, advice] = PARSER_FAULTS[error.code] ?? [
      '这一行的写法不对。',
      '请照着其他文件的样子改写；内容里有冒号、井号或引号时，用英文引号把整段内容括起来。',
    ];
    return { line: lineAt(error.pos[0]), message, advice };
  });
  return {
    data: document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
    // A slip explains the parser's complaint about the same block better than the parser does.
    faults: typingFaults.length > 0 ? typingFaults : parserFaults,
  };
}

const KEY = String.raw`[A-Za-z][\w-]*`;
const BLOCK_SCALAR = /[:-]\s+[|>][+-]?\d?\s*$/;

/**
 * Finds the slips of a Chinese keyboard that make YAML lose a whole block: full-width colon, no blank or a
 * full-width blank after the colon, a value cut off by `#`.
 * Text inside block scalars (`|`, `>`) is left alone.
 */
function findTypingSlips(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  let scalarIndent: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    if (scalarIndent !== undefined && indent > scalarIndent) continue;
    scalarIndent = BLOCK_SCALAR.test(line) ? indent : undefined;
    const slip = explainSlip(line);
    if (slip) faults.push({ line: index + 1, ...slip });
  }
  return faults;
}

function explainSlip(line: string): Omit<YamlFault, 'line'> | undefined {
  const key = new RegExp(`^\\s*(?:- +)?(${KEY})(?=[：:﹕︰])`).exec(line);
  if (!key) return undefined;
  const name = key[1] ?? '';
  const rest = line.slice(key[0].length);
  if (!rest.startsWith(':')) {
    return {
      message: `“${name}”后面的冒号是中文的“${rest.charAt(0)}”。`,
      advice: `请改成英文冒号，后面空一格：“${name}: …”。`,
    };
  }
  const afterColon = rest.charAt(1);
  if (/[^\S \t]/.test(afterColon)) {
    return {
      message: `“${name}:”后面的空格是全角或特殊空格。`,
      advice: '请删掉它，换成一个普通空格。',
    };
  }
  // `https://…` and `08:30` are values, not keys: a key is at least followed by something that is no slash or digit.
  if (afterColon && !/[\s/\d]/.test(afterColon) && /[\p{Script=Han}“"'《]/u.test(afterColon)) {
    return {
      message: `“${name}:”后面少了一个空格。`,
      advice: `请在英文冒号后面空一格：“${name}: ${rest.slice(1, 9)}…”。`,
    };
  }
  const value = rest.slice(1).trimStart();
  if (/^#/.test(value) || (/^[^"'[{|>]/.test(value) && /\s#/.test(value))) {
    return {
      message: `“#”和它后面的内容会被当成注释丢掉。`,
      advice: '请把整段内容用英文引号括起来，例如 "#内容"。',
    };
  }
  return undefined;
}
