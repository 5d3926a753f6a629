import { XMLParser, XMLValidator } from 'fast-xml-parser';

type XmlNode = Record<string, unknown> & { ':@'?: Record<string, string> };

/** Elements that run code or bring in a page. */
const FORBIDDEN = /^(?:script|foreignobject|iframe|object|embed|handler|listener|meta|link)$/i;
const SCRIPT_ADDRESS =
  /^[\s\p{Cc}]*(?:java|vb)script\s*:|^[\s\p{Cc}]*data:(?!image\/(?:png|jpe?g|gif|webp|avif)[;,])/iu;
/** An address that is not within the file (`#id`), nor a picture written into it. */
const OUTSIDE = /^(?!\s*(?:#|data:|$))/i;
const STYLE_OUTSIDE = /@import|url\(\s*["']?\s*(?!["']?\s*(?:#|data:image\/))/i;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  processEntities: true,
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/**
 * What makes an SVG picture unfit for publication: code, event handlers, foreign content, addresses outside the file.
 * Such a picture is refused whole rather than repaired.
 * @returns each kind of fault once, in plain Chinese, e.g. `含有脚本`
 */
export function svgFaults(text: string): string[] {
  if (/<!ENTITY/i.test(text)) return ['含有实体定义'];
  const tree = parse(text);
  if (!tree) return ['格式有误'];
  const faults = new Set<string>();
  if (/<\?xml-stylesheet/i.test(text)) faults.add('引用了外部内容');
  for (const [name, attributes, content] of elements(tree)) {
    if (FORBIDDEN.test(name))
      faults.add(/script|handler|listener/i.test(name) ? '含有脚本' : '嵌入了网页');
    if (/^style$/i.test(name) && STYLE_OUTSIDE.test(content)) faults.add('引用了外部内容');
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on/i.test(attribute) || SCRIPT_ADDRESS.test(value)) faults.add('含有脚本');
      else if (/^(?:href|src)$/i.test(attribute) && OUTSIDE.test(value))
        faults.add('引用了外部内容');
      else if (!/^xmlns/.test(attribute) && STYLE_OUTSIDE.test(value)) faults.add('引用了外部内容');
    }
  }
  return [...faults];
}

/** @returns `undefined` for text that is no XML, or has more levels than the parser takes. */
function parse(text: string): XmlNode[] | undefined {
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    return PARSER.parse(text) as XmlNode[];
  } catch {
    return undefined;
  }
}

/** Name, attributes and own text of every element. */
function* elements(tree: XmlNode[]): Generator<[string, Record<string, string>, string]> {
  const waiting = [...tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const [name, children] of Object.entries(node)) {
      if (name === ':@' || !Array.isArray(children)) continue;
      const inner = children as XmlNode[];
      yield [name, node[':@'] ?? {}, inner.map((child) => String(child['#text'] ?? '')).join('')];
      waiting.push(...inner);
    }
  }
}
