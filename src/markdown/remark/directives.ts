import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Typed } from '../directives/directive.ts';
import { directives } from '../directives/table.ts';
import { typedText } from './typedText.ts';

type Block = BlockContent | DefinitionContent;

/**
 * Puts what the directive table says in the place of every directive. One with an unknown name, or that cannot be used (a video
 * from elsewhere, an attachment without its file), is printed as typed, together with the blocks it holds.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      if (parent === undefined || index === undefined) return;
      const typed = typedText(node, file);
      const blocks =
        node.type === 'leafDirective' ? renderedLine(node, typed) : renderedBlocks(node, typed);
      parent.children.splice(index, 1, ...blocks);
      return [SKIP, index];
    });
  };
}

/** `::名称[标题]{属性="值"}` */
function renderedLine(node: LeafDirective, typed: string): Block[] {
  return rendered(node, { label: node.children, children: [] }) ?? [paragraph(typed)];
}

/** `:::名称[标题]{属性="值"}` … `:::` */
function renderedBlocks(node: ContainerDirective, typed: string): Block[] {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const label = labelled ? first.children : [];
  const blocks = labelled ? rest : node.children;
  const closing = /\n[ \t>]*(:{3,})[ \t]*$/.exec(typed)?.[1];
  if (closing === undefined) {
    // Never closed, it would swallow the rest of the page: it ends after its first block.
    const block = rendered(node, { label, children: blocks.slice(0, 1) });
    if (block !== undefined) return [...block, ...blocks.slice(1)];
  }
  return (
    rendered(node, { label, children: blocks }) ?? [
      paragraph(typed.split('\n', 1)[0] ?? ''),
      ...blocks,
      ...(closing === undefined ? [] : [paragraph(closing)]),
    ]
  );
}

function rendered(
  node: ContainerDirective | LeafDirective,
  content: Pick<Typed, 'label' | 'children'>,
): Block[] | undefined {
  const attribute: Typed['attribute'] = (...names) => {
    const value = names.map((name) => node.attributes?.[name]).find(Boolean);
    return value?.replace(/^[\s‘’「」]+|[\s‘’「」]+$/g, '') || undefined;
  };
  return directives
    .find(({ names }) => names.includes(node.name))
    ?.render({ ...content, attribute });
}

function paragraph(text: string): Paragraph {
  const children: PhrasingContent[] = [{ type: 'text', value: text }];
  return { type: 'paragraph', children };
}
