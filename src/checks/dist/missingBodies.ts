import { plainText } from '../../markdown/render.ts';
import type { DistCheck, Finding } from '../check.ts';
import { lifeOf } from '../life.ts';
import { fingerprints, withoutBlanks } from './fingerprint.ts';

/** Every live entry has its page, and its text is on it: a fault in one picture can empty a whole page without a word. */
export const missingBodies: DistCheck = {
  name: 'dist/missing-bodies',
  run(site) {
    const pages = new Map(site.pages.map((page) => [page.path, page]));
    return site.content.entries.flatMap((entry): Finding[] => {
      if (lifeOf(entry, site.now) !== 'live') return [];
      const path = `${entry.model.name}/${entry.code}/index.html`;
      if (!site.files.has(path))
        return [
          {
            severity: 'error',
            file: entry.file,
            line: 1,
            message: '这一篇已到公开时间，网站里却没有它的页面。',
            advice: '请重新生成网站。',
          },
        ];
      const page = pages.get(path);
      // Known to be sound.
      if (!page) return [];
      const text = withoutBlanks(page.text);
      const [typed] = fingerprints(entry);
      if (typed === undefined || text.includes(typed)) return [];
      // Rendering tells for certain what should be there; it takes time, so only now.
      const rendered = withoutBlanks(plainText(entry.body)).slice(0, 40);
      return text.includes(rendered)
        ? []
        : [
            {
              severity: 'error',
              file: entry.file,
              line: entry.bodyLine,
              label: entry.model.body.label,
              message: '正文没有出现在页面上。',
              advice: '请检查正文里的图片名和网页代码，删去后重新生成网站。',
            },
          ];
    });
  },
};
