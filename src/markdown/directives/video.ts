import { box } from './box.ts';
import type { Directive } from './directive.ts';
import { videoHosts } from './videoHosts.ts';

/**
 * A card that links to a video on a known platform. A link, not a player: the page itself asks no other site for anything.
 */
export const video: Directive['render'] = ({ label, children, attribute }) => {
  const address = attribute('地址', '网址', '链接', 'url', 'href');
  const host = address === undefined ? undefined : hostOf(address);
  const platform = videoHosts.find(({ hosts }) => host !== undefined && hosts.includes(host));
  if (address === undefined || platform === undefined) return undefined;
  const title = attribute('标题', 'title') ?? '观看视频';
  const card = box('p', { className: ['video-card'] }, [
    {
      type: 'link',
      url: address,
      children: label.length > 0 ? label : [{ type: 'text', value: title }],
    },
    box('span', { className: ['video-platform'] }, [
      { type: 'text', value: `（视频，${platform.name}）` },
    ]),
  ]);
  return [card, ...children];
};

function hostOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && url.username === '' ? url.host : undefined;
}
