import { tell } from '../notices.ts';
import { cleanPaste } from './cleanPaste.ts';

/** Text copied inside the editor itself; it is clean, and the editor knows more about it. */
const OWN = 'application/x-slate-fragment';

/**
 * Hands the editor a cleaned copy of what is pasted, instead of what Word or WPS put on the clipboard. To be listened
 * to before the editor itself.
 */
export function cleanPasted(event: ClipboardEvent): void {
  const pasted = event.clipboardData;
  const html = pasted?.getData('text/html') ?? '';
  // The copy made below comes through here again.
  if (!event.isTrusted || !pasted || html === '' || pasted.types.includes(OWN)) return;
  event.preventDefault();
  event.stopPropagation();
  const { html: clean, pictures } = cleanPaste(html);
  if (pictures > 0)
    tell(`${pictures}张图片没有一起贴进来。请用正文上方的“＋”插入图片，从电脑里选择。`);
  if (clean === '') return;
  const copy = new DataTransfer();
  copy.setData('text/html', clean);
  copy.setData('text/plain', pasted.getData('text/plain'));
  event.target?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: copy, bubbles: true, cancelable: true }),
  );
}
