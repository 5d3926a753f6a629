/** A stretch of text in a node: what is read aloud in one breath. */
export interface Sentence {
  text: string;
  range: Range;
}

const END = /[。！？；!?…]+[”’」』）)]*|\n/g;

/**
 * Cuts the text of an article into sentences, in reading order, each with its place for highlighting.
 * A sentence never crosses a block (paragraph, heading, list item, table cell, caption).
 */
export function sentencesOf(article: Element): Sentence[] {
  const blocks = [
    ...article.querySelectorAll('h1, h2, h3, h4, p, li, td, th, figcaption, blockquote'),
  ];
  return blocks
    .filter((block) => !block.querySelector('p, li') && !block.closest('[hidden], .no-print, nav'))
    .flatMap(sentencesOfBlock);
}

function sentencesOfBlock(block: Element): Sentence[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  const cuts = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of [...cuts, text.length]) {
    const spoken = text.slice(from, to).trim();
    const range = spoken && rangeOf(nodes, from, to);
    if (range) sentences.push({ text: spoken, range });
    from = to;
  }
  return sentences;
}

function rangeOf(
  nodes: { node: Text; start: number }[],
  from: number,
  to: number,
): Range | undefined {
  const at = (offset: number) => nodes.filter(({ start }) => start <= offset).pop();
  const [first, last] = [at(from), at(to - 1)];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, from - first.start);
  range.setEnd(last.node, to - last.start);
  return range;
}
