import type { DistCheck, Finding } from '../check.ts';
import { isStyleSheet, textFiles } from './builtSite.ts';
import { cssAddresses } from './page.ts';
import { findTarget } from './target.ts';

/** No page makes the reader's browser ask another site for anything. Links that a person follows are free. */
export const otherHosts: DistCheck = {
  name: 'dist/other-hosts',
  async run(site) {
    const found = new Map<string, Finding>();
    const look = (path: string, address: string): void => {
      const target = findTarget(site, path, address);
      if (target.kind !== 'elsewhere') return;
      const key = `${site.shown(path)}\n${target.host}`;
      found.set(key, {
        severity: 'error',
        file: site.shown(path),
        message: `页面会向别的网站（${target.host}）取内容。`,
        advice: '请把图片、视频和文件存到本站；外站的内容只用链接。',
      });
    };
    for (const { path, addresses } of site.pages)
      for (const { value, requested } of addresses) if (requested) look(path, value);
    for await (const { path, text } of textFiles(site, isStyleSheet))
      for (const address of cssAddresses(text)) look(path, address);
    return [...found.values()];
  },
};
