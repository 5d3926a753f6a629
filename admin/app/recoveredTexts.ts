import type { Desk } from './desk.ts';
import { show } from './notices.ts';

interface Recovered {
  id: string;
  entry: string;
  when: string;
}

/** Shows texts that the desk refused, because somebody else had saved a newer version, and kept. */
export async function showRecovered(desk: Desk): Promise<void> {
  const texts = (await desk.read<Recovered[]>('recovered')) ?? [];
  const summary = document.createElement('summary');
  summary.textContent = `有${texts.length}份没能保存的文字留着（别人先保存了同一篇）`;
  const details = document.createElement('details');
  details.append(summary, ...texts.map((text) => oneText(desk, text)));
  show('recovered', texts.length > 0 ? [details] : undefined);
}

function oneText(desk: Desk, { id, entry, when }: Recovered): HTMLDetailsElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `${entry}（${when}）`;
  const box = document.createElement('textarea');
  box.readOnly = true;
  box.rows = 10;
  box.setAttribute('aria-label', `${entry} 没能保存的文字`);
  const done = document.createElement('button');
  done.type = 'button';
  done.textContent = '已经取回，不用再留';
  done.addEventListener('click', () => {
    void desk.send('DELETE', `recovered/${id}`).then(() => showRecovered(desk));
  });
  const files = document.createElement('ul');
  details.append(summary, box, files, done);
  details.addEventListener('toggle', () => {
    if (!details.open || box.value) return;
    void desk.read<{ text: string; files: string[] }>(`recovered/${id}`).then((found) => {
      box.value = found?.text ?? '读不出来，请稍后再试。';
      files.replaceChildren(
        ...(found?.files ?? []).map((path) => {
          const item = document.createElement('li');
          item.append(fileLink(desk, id, path));
          return item;
        }),
      );
    });
  });
  return details;
}

/** A link that stores a picture on the editor's computer, to be uploaded again from there. */
function fileLink(desk: Desk, id: string, path: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.download = path.slice(path.lastIndexOf('/') + 1);
  link.textContent = link.download;
  link.href = desk.addressOf(`recovered/${id}/file?path=${encodeURIComponent(path)}`).href;
  return link;
}
