/**
 * The large-print mode (互联网网站适老化通用设计规范, 2021): text of 18 to 30 pt, kept from page to page.
 * The choice is a number of points on `<html data-elder>`; 0 or nothing is the ordinary page.
 */
const KEY = 'elder';
export const SIZES = [18, 22, 26, 30] as const;

/**
 * Sets the mode before the first paint. Its text is put into the page as it is, so it must stand alone.
 */
export const BEFORE_PAINT = `try{var s=localStorage.getItem('${KEY}');if(/^(${SIZES.join('|')})$/.test(s))document.documentElement.dataset.elder=s}catch(e){}`;

/** Makes the switch and the sizes of the page work. */
export function startElderMode(bar: HTMLElement): void {
  const root = document.documentElement;
  const toggle = bar.querySelector<HTMLButtonElement>('[data-toggle]');
  const sizes = [...bar.querySelectorAll<HTMLButtonElement>('[data-size]')];
  const show = () => {
    const size = root.dataset['elder'];
    toggle?.setAttribute('aria-pressed', String(size !== undefined));
    for (const button of sizes) {
      button.hidden = size === undefined;
      button.setAttribute('aria-pressed', String(button.dataset['size'] === size));
    }
  };
  const choose = (size: string | undefined) => {
    if (size === undefined) delete root.dataset['elder'];
    else root.dataset['elder'] = size;
    try {
      localStorage.setItem(KEY, size ?? '');
    } catch {
      // Without storage the choice holds for this page.
    }
    show();
  };
  toggle?.addEventListener('click', () => {
    choose(root.dataset['elder'] === undefined ? String(SIZES[0]) : undefined);
  });
  for (const button of sizes)
    button.addEventListener('click', () => choose(button.dataset['size']));
  show();
  bar.hidden = false;
}
