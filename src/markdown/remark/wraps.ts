import type { Heading, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { CHINESE } from '../han.ts';

/** A line that opens with an item's number or bullet, as editors number by hand: `一、`, `（二）`, `3．`, `①`, `•`, `-项目`, `——署名`. */
const ITEM =
  /^(?:[一二三四五六七八九十百]{1,4}[、．.]|[（(][一二三四五六七八九十百\d]{1,4}[）)]|\d{1,3}[、．]|\d{1,3}\.(?!\d)|[①-⑳㈠-㈩•●○■◆▪]|-\p{Script=Han}|——)/u;

/** A line such as `时间：5月1日`. Two in a row are a list of facts, not one sentence. */
const LABELLED = /^\p{Script=Han}{1,8}[：:]/u;

const ENDS_CHINESE = new RegExp(`[${CHINESE}]$`, 'u');
const STARTS_CHINESE = new RegExp(`^[${CHINESE}]`, 'u');

/** Stands for a picture while lines are joined. */
const PICTURE = '\uFFFC';

/**
 * Joins the lines of a paragraph as Chinese is written: nothing between two Chinese characters, one space beside Latin. A hand-typed
 * item or fact (`一、…`, `地点：…`) keeps its own line.
 */
export function remarkWraps() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading') joinLines(node);
    });
  };
}

function joinLines(block: Paragraph | Heading): void {
  const leaves: { node: Text; parent: Parents; start: number }[] = [];
  let text = '';
  visit(block, (node, _index, parent) => {
    if (node.type === 'text' && parent !== undefined) {
      leaves.push({ node, parent, start: text.length });
      text += node.value;
    } else if (node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image' || node.type === 'imageReference') text += PICTURE;
    else if (node.type === 'break') text += '\n';
  });
  for (const { node, parent, start } of leaves) {
    if (!node.value.includes('\n')) continue;
    const index = (parent.children as unknown[]).indexOf(node);
    parent.children.splice(index, 1, ...joined(node.value, text, start));
  }
}

/** The content of one text node, which begins at `start` of the block's `text`. */
function joined(value: string, text: string, start: number): PhrasingContent[] {
  const [first = '', ...lines] = value.split('\n');
  const nodes: PhrasingContent[] = [];
  let current = first;
  let end = start + first.length;
  for (const line of lines) {
    const joint = jointAt(text, end);
    if (joint === undefined) {
      nodes.push({ type: 'text', value: current }, { type: 'break' });
      current = line;
    } else current += joint + line;
    end += 1 + line.length;
  }
  return [...nodes, { type: 'text', value: current }];
}

/** What replaces the line ending at `index`; nothing when the lines stay apart. */
function jointAt(text: string, index: number): '' | ' ' | undefined {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const after = text.slice(index + 1).split('\n', 1)[0] ?? '';
  if (ITEM.test(after) || (LABELLED.test(before) && LABELLED.test(after))) return undefined;
  return ENDS_CHINESE.test(before) && STARTS_CHINESE.test(after) ? '' : ' ';
}
