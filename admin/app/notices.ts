/** The place for what the app has to say, read out by screen readers as it comes. */
function place(): HTMLElement {
  const there = document.getElementById('notices');
  if (there) return there;
  const made = document.createElement('div');
  made.id = 'notices';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}

/** Says something until the editor has read it. */
export function tell(words: string): void {
  const notice = document.createElement('p');
  notice.textContent = words;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '知道了';
  close.addEventListener('click', () => {
    notice.remove();
  });
  notice.append(close);
  place().append(notice);
}

/**
 * Shows something that lasts as long as it is so.
 * @param id - what it is about; shown once
 * @param content - nothing takes it away
 */
export function show(id: string, content: Node[] | undefined): void {
  const before = document.getElementById(id);
  if (!content) {
    before?.remove();
    return;
  }
  const notice = before ?? document.createElement('div');
  notice.id = id;
  notice.replaceChildren(...content);
  if (!before) place().append(notice);
}

/** A link that is always there. */
export function showGuideLink(address: string): void {
  const link = document.createElement('a');
  link.id = 'guide';
  link.href = address;
  link.target = '_blank';
  link.textContent = '编辑手册';
  document.body.append(link);
}
