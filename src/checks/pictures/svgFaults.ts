import { localName, readXml } from '../xml.ts';

/** Elements that run code, and those that bring in a page. */
const CODE = /^(?:script|handler|listener)$/i;
const PAGE = /^(?:foreignobject|iframe|object|embed|meta|link)$/i;
const CODE_ADDRESS =
  /^[\s\p{Cc}]*(?:(?:java|vb)script\s*:|data:(?!image\/(?:png|jpe?g|gif|webp|avif)[;,]))/iu;
/** An address that is neither within the file (`#id`) nor a picture written into it. */
const ADDRESS_OUTSIDE = /^(?!\s*(?:#|data:|$))/i;
const STYLE_OUTSIDE = /@import|url\(\s*["']?\s*(?!["']?\s*(?:#|data:image\/))/i;

/**
 * What makes an SVG picture unfit for publication: code, event handlers, foreign content, addresses outside the file.
 * Such a picture is refused whole rather than repaired.
 * @returns each kind of fault once, in plain Chinese, e.g. `含有脚本`
 */
export function svgFaults(bytes: Uint8Array): string[] {
  const faults = new Set<string>();
  let style = false;
  try {
    readXml(bytes, {
      open(name, attributes) {
        if (CODE.test(name)) faults.add('含有脚本');
        if (PAGE.test(name)) faults.add('嵌入了网页');
        style = /^style$/i.test(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          const fault = attributeFault(attribute, value);
          if (fault) faults.add(fault);
        }
      },
      text(text) {
        if (style && STYLE_OUTSIDE.test(text)) faults.add('引用了外部内容');
      },
      close() {
        style = false;
      },
      instruction(target) {
        if (target === 'xml-stylesheet') faults.add('引用了外部内容');
      },
      doctype(content) {
        if (/<!ENTITY/i.test(content)) faults.add('含有实体定义');
      },
    });
  } catch {
    faults.add('格式有误');
  }
  return [...faults];
}

function attributeFault(attribute: string, value: string): string | undefined {
  if (/^xmlns(?::|$)/.test(attribute)) return undefined;
  if (/^on/i.test(attribute) || CODE_ADDRESS.test(value)) return '含有脚本';
  const address = /^(?:href|src)$/i.test(localName(attribute));
  return (address ? ADDRESS_OUTSIDE : STYLE_OUTSIDE).test(value) ? '引用了外部内容' : undefined;
}
