import { share } from '../../strings/share.ts';
import { copy } from './copy.ts';

interface Article {
  html: string;
  text: string;
}

/** Makes the desk's buttons copy, and shows the article as it will look. */
export async function startDesk(desk: HTMLElement): Promise<void> {
  for (const button of desk.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const { copy: text = '' } = button.dataset;
    onCopy(button, { text });
  }
  const response = await fetch(desk.dataset['article'] ?? '');
  if (!response.ok) return;
  const article = (await response.json()) as Article;
  const button = desk.querySelector<HTMLButtonElement>('[data-copy-article]');
  if (button) {
    onCopy(button, article);
    button.disabled = false;
  }
  const preview = desk.querySelector<HTMLElement>('[data-preview]');
  if (preview) show(article.html, preview);
}

function onCopy(button: HTMLButtonElement, content: { text: string; html?: string }): void {
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copy(content).then((done) => {
      button.textContent = done ? share.text.copied : share.text.failed;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}

/**
 * The page's policy forbids style attributes in HTML, so the article's are set one by one; its pictures are taken from where this
 * page stands, which need not be the public address yet.
 */
function show(html: string, preview: HTMLElement): void {
  preview.innerHTML = html
    .replace(/(<[a-z0-9]+(?: [a-z]+="[^"]*")*) style="/g, '$1 data-style="')
    .replace(/(<img src=")https?:\/\/[^/"]+/g, '$1');
  for (const element of preview.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
}
