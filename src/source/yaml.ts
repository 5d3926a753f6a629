import {
  isAlias,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { findTypingSlips } from './slips.ts';

export interface YamlFault {
  line: number;
  message: string;
  advice: string;
}

export interface ParsedYaml {
  data: unknown;
  /** Line in the file of a value, or of the nearest enclosing value that is there. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** A single value exactly as it was typed: `02358000000`, of which a number would keep no leading zero. */
  typedAs: (path: readonly PropertyKey[]) => string | undefined;
  faults: YamlFault[];
}

/** What the parser's own words mean to a person who fills in a form. */
const PARSER_FAULTS: Partial<Record<YAMLError['code'], [message: string, advice: string]>> = {
  TAB_AS_INDENT: ['行首用了 Tab 键。', '请把行首的 Tab 换成空格。'],
  DUPLICATE_KEY: ['同一栏写了两次。', '请删去其中一行。'],
  BAD_INDENT: ['行首的空格数和上下行对不齐。', '请与同组的其他行对齐。'],
  MULTILINE_IMPLICIT_KEY: ['行首的空格数和上下行对不齐。', '请与同组的其他行对齐。'],
  MISSING_CHAR: ['这一行缺了冒号，或者引号、括号没有成对。', '请检查冒号、引号和括号，补上缺的。'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里有两个冒号，或行首的空格数不对，分不清哪个是栏目。',
    '请把冒号后面的内容用英文引号括起来，并与同组的其他行对齐。',
  ],
  BAD_DQ_ESCAPE: ['双引号里的“\\”有特别的意思。', '请把两边的英文双引号换成英文单引号。'],
};

/**
 * Parses YAML without guessing types from looks: dates stay text (30 February must not become 1 March).
 * Never throws.
 * @param text - the YAML text
 * @param firstLine - line in the file where `text` starts, from 1
 * @param knownKeys - names that fields may have at any depth; without them every word is taken for a field
 */
export function parseYaml(
  text: string,
  firstLine = 1,
  knownKeys?: ReadonlySet<string>,
): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number =>
    Math.max(1, counter.linePos(offset).line) + firstLine - 1;

  const parserFaults = onePerLine(
    document.errors.map((error) => {
      const [message, advice] = PARSER_FAULTS[error.code] ?? [
        '这一行的写法不对。',
        '请照着其他文件的样子改写；内容里有冒号、井号或引号时，用英文引号把整段内容括起来。',
      ];
      return { line: lineAt(error.pos[0]), message, advice };
    }),
  );
  const inside = document.errors.length === 0 ? continuationLines(document, lineAt) : undefined;
  const slips = findTypingSlips(text, knownKeys)
    .map((slip) => ({ ...slip, line: slip.line + firstLine - 1 }))
    .filter(({ line }) => !inside?.has(line));
  // A slip explains the parser's complaint about the same block better than the parser does.
  const explained = slips.length > 0 ? slips : parserFaults;
  const faults = explained.length > 0 ? explained : unwantedSyntax(document, lineAt);

  const nodeAt = (path: readonly PropertyKey[]): unknown => document.getIn(path, true);
  return {
    data: faults.length > 0 ? undefined : (document.toJS() as unknown),
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = nodeAt(path.slice(0, length));
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
    typedAs: (path) => {
      const node = nodeAt(path);
      return isScalar(node) ? node.source : undefined;
    },
    faults,
  };
}

/** The parser often complains several times about one slip; its first word is the best. */
function onePerLine(faults: YamlFault[]): YamlFault[] {
  const first = new Map<number, YamlFault>();
  for (const fault of faults) if (!first.has(fault.line)) first.set(fault.line, fault);
  return [...first.values()];
}

/** Lines in the middle of a value of several lines: what looks like a field there is text. */
function continuationLines(document: Document, lineAt: (offset: number) => number): Set<number> {
  const lines = new Set<number>();
  visit(document, {
    Scalar(_key, node, ancestors) {
      const isWholeText = !isPair(ancestors.at(-1)) && ancestors.length <= 1;
      if (!node.range || isWholeText) return;
      const last = lineAt(Math.max(node.range[0], node.range[1] - 1));
      for (let line = lineAt(node.range[0]) + 1; line <= last; line += 1) lines.add(line);
    },
  });
  return lines;
}

/** Anchors, aliases and tags are code to YAML; here they are always text that lost its quotes. */
function unwantedSyntax(document: Document, lineAt: (offset: number) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !node.anchor && !node.tag?.startsWith('!')) return;
      faults.push({
        line: lineAt(node.range?.[0] ?? 0),
        message: '内容以“*”“&”或“!”开头，会被当成代码。',
        advice: '请把内容用英文引号括起来。',
      });
    },
  });
  return faults;
}
