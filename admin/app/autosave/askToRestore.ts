import type { Found } from './kept.ts';

/**
 * Asks whether unsaved work is to come back; nothing else can be done before it is answered, as typing would begin
 * to replace it.
 */
export function askToRestore({ at, pictures, changedSince }: Found): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'restore';
  const heading = document.createElement('h2');
  heading.textContent = '有没保存的内容';
  heading.id = 'restore-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  const facts = [
    `这一篇上次没有保存就关掉了，写好的内容留到了${when(at)}。`,
    ...(pictures.length > 0
      ? [`新选的图片没有留下来：${pictures.join('、')}。恢复以后请重新选择。`]
      : []),
    ...(changedSince
      ? [
          `${changedSince.who}在${changedSince.when}又保存过这一篇。恢复会盖住那一次的修改，请先核对。`,
        ]
      : []),
  ].map((fact) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = fact;
    return paragraph;
  });
  const restore = button('恢复未保存的内容');
  const discard = button('丢弃');
  dialog.append(heading, ...facts, restore, discard);
  // Escape would throw work away without a word.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = (wanted: boolean) => () => {
      dialog.remove();
      resolve(wanted);
    };
    restore.addEventListener('click', answer(true));
    discard.addEventListener('click', answer(false));
  });
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  return made;
}

const when = (at: number): string =>
  new Date(at).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
