import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DistCheck, Finding } from '../check.ts';
import { publishedPictureIssues } from '../pictures/pictureIssues.ts';
import { isForReaders, type BuiltSite } from './builtSite.ts';
import { findTarget } from './target.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic)$/i;

/** Published pictures tell nothing about who took them and where, and the one that chat programs show is fit for it. */
export const pictures: DistCheck = {
  name: 'dist/pictures',
  async run(site) {
    const findings: Finding[] = [];
    for (const path of site.fresh) {
      if (!PICTURE.test(path) || !isForReaders(path)) continue;
      const bytes = await readFile(join(site.folder, path));
      findings.push(...(await publishedPictureIssues({ file: site.shown(path), bytes })));
    }
    return [...findings, ...sharePictures(site)];
  },
};

/** WeChat and QQ read JPEG and PNG only. */
function sharePictures(site: BuiltSite): Finding[] {
  return site.pages.flatMap((page) => {
    const image = page.meta.get('og:image');
    if (page.redirects || page.noindex) return [];
    const target = image === undefined ? undefined : findTarget(site, page.path, image);
    const fits =
      image !== undefined &&
      /^https?:\/\//.test(image) &&
      target?.kind === 'file' &&
      /\.(?:jpe?g|png)$/i.test(target.path);
    if (fits) return [];
    return [
      {
        severity: 'error' as const,
        file: site.shown(page.path),
        message: `网页 /${page.path} 的分享图片“${image ?? ''}”不是本站的 JPG 或 PNG。`,
        advice: '请换一张 JPG 或 PNG 的封面；没有封面的，请管理员检查站点的默认图片。',
      },
    ];
  });
}
