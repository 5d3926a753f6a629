import { leavesGovernment } from '../lib/url.ts';
import { ui } from '../strings/ui.ts';

/** Links as Astro and the Markdown pipeline write them: double-quoted attributes, `&` escaped. */
const LINK = /(<a\b[^>]*?\shref=")(https?:\/\/[^"]+)("[^>]*>)/g;

/**
 * Lets a page ask before a link leaves for a host that is not the government's (网页设计规范): the link leads to a
 * notice on the same page, and the notice to the address. It is plain HTML and CSS, so it works without scripts.
 * @param html - a whole page
 */
export function askBeforeLeaving(html: string): string {
  const notices = new Map<string, string>();
  const asking = html.replace(LINK, (link, before: string, address: string, after: string) => {
    if (!leavesGovernment(address)) return link;
    const id = notices.get(address) ?? `leave-${notices.size + 1}`;
    notices.set(address, id);
    return `${before}#${id}${after}`;
  });
  if (notices.size === 0) return html;
  return asking.replace('</body>', `${[...notices].map(notice).join('')}</body>`);
}

function notice([address, id]: [string, string]): string {
  const { host } = new URL(address.replaceAll('&amp;', '&'));
  return `<aside class="leave no-print" id="${id}" tabindex="-1" aria-label="${ui.leave.label}"><div><p>${ui.leave.notice(host)}</p><p><a class="leave-go" href="${address}" rel="noopener nofollow">${ui.leave.go}</a><a href="#main">${ui.leave.stay}</a></p></div></aside>`;
}
