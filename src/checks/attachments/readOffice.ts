import { readXml } from '../xml.ts';
import { joinTexts, passage, type AttachmentText, type Passage } from './attachmentText.ts';
import { damaged, type ZipParts } from './zipParts.ts';

/** Reads a file inside an attachment; its places and gaps name that file. */
export type ReadEmbedded = (name: string, bytes: Uint8Array) => Promise<AttachmentText>;

/**
 * Reads all parts of an Office file (OOXML) but those that `known` names: properties, charts, caches, drawings, links.
 * People do not see most of them, so personal data stays there unnoticed, as in the cache of a pivot table whose
 * sheet was deleted. Files inside the file are read too.
 */
export async function readOtherParts(
  parts: ZipParts,
  known: (path: string) => boolean,
  readEmbedded: ReadEmbedded,
): Promise<AttachmentText> {
  const texts: AttachmentText[] = [];
  for (const [path, bytes] of Object.entries(parts)) {
    if (known(path) || path === '[Content_Types].xml') continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/\.(?:xml|rels|vml)$/i.test(path)) {
      texts.push({ passages: everyText(`${placeOf(path)}（${path}）`, bytes), gaps: [] });
    } else if (name === 'vbaProject.bin') {
      texts.push({ passages: [], gaps: ['里面有宏'] });
    } else {
      texts.push(await readEmbedded(name, bytes));
    }
  }
  return joinTexts(texts);
}

const PLACES: [RegExp, string][] = [
  [/^docProps\//, '文件属性'],
  [/\/pivotCache\//, '数据透视表的缓存'],
  [/\/externalLinks\//, '外部链接的缓存'],
  [/\/charts\//, '图表'],
  [/\/drawings\/|\/diagrams\//, '图形或文本框'],
  [/\.rels$/, '链接'],
];

function placeOf(path: string): string {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? '文件内部';
}

/** Every text and attribute of a part, one a line. */
function everyText(place: string, bytes: Uint8Array): Passage[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  readPart(bytes, {
    open(_, attributes) {
      end();
      lines.push(...Object.values(attributes));
    },
    text(text) {
      line += text;
    },
    close: end,
  });
  return passage(place, lines.join('\n'));
}

/** `readXml` for a part of an attachment. */
export const readPart: typeof readXml = (bytes, reader) => {
  try {
    readXml(bytes, reader);
  } catch {
    throw damaged();
  }
};
