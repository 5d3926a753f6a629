import type { Issue } from '../../src/lib/issue.ts';
import type { Desk } from './desk.ts';
import { show } from './notices.ts';

interface ReleaseState {
  state: 'live' | 'building' | 'failed';
  issues: Issue[];
  mirror?: { state: 'off' | 'ok' | 'behind'; error?: string };
}

/** How often the desk is asked, in milliseconds: a release takes about as long. */
const EVERY = 15_000;

/** Shows what becomes of the last save: whether the site has it, or what has to be put right first. */
export function followReleases(desk: Desk): void {
  const look = async () => {
    const release = await desk.read<ReleaseState>('state');
    show('release', release && words(release));
    show(
      'mirror',
      release?.mirror?.state === 'behind'
        ? [line('备份没有跟上，文字没有丢，会自动重试。一直这样请告诉维护网站的人。')]
        : undefined,
    );
  };
  void look();
  setInterval(() => void look(), EVERY);
}

function words({ state, issues }: ReleaseState): Node[] | undefined {
  if (state === 'live') return undefined;
  if (state === 'building') return [line('正在更新网站，一两分钟后可以看到……')];
  const list = document.createElement('ul');
  list.append(...issues.map(fault));
  return [line('网站没有更新，线上还是原来的样子。请先改正：'), list];
}

function fault({ file, label, message, advice }: Issue): HTMLLIElement {
  const item = document.createElement('li');
  const [, kind, code] = /^(?:content\/)?([a-z]+)\/([a-z0-9-]+)\/index\.md$/.exec(file) ?? [];
  const link = document.createElement('a');
  link.textContent = file;
  if (kind && code) link.href = `#/collections/${kind}/entries/${code}/index`;
  item.append(link, '：', [label, message + advice].filter(Boolean).join('：'));
  return item;
}

function line(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
