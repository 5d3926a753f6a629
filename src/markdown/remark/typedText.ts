import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

/** The source text of a parsed node, exactly as typed. */
export function typedText(node: Nodes, file: VFile): string {
  return String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
}
