/** What goes to the clipboard; with `html`, programs that know formatting take that. */
export interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts something on the clipboard. Where the page was not loaded safely (plain HTTP in an office network) browsers offer no
 * clipboard of their own, but still let a page answer the copy command.
 * @returns whether it worked
 */
export async function copy(content: Copied): Promise<boolean> {
  if ('clipboard' in navigator && 'ClipboardItem' in window) {
    try {
      await navigator.clipboard.write([new ClipboardItem(flavours(content))]);
      return true;
    } catch {
      // Forbidden, or no such format: the old way may still be open.
    }
  }
  return answerCopyCommand(content);
}

function flavours({ text, html }: Copied): Record<string, Blob> {
  const plain = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  return html === undefined
    ? plain
    : { ...plain, 'text/html': new Blob([html], { type: 'text/html' }) };
}

function answerCopyCommand({ text, html }: Copied): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', answer);
  try {
    return copyByCommand();
  } finally {
    document.removeEventListener('copy', answer);
  }
}

/** Marked as deprecated, and the only way on plain HTTP: hence by a type of its own. */
const copyByCommand = (): boolean =>
  (document as unknown as { execCommand(command: 'copy'): boolean }).execCommand('copy');
