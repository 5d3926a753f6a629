import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DistCheck, Finding } from '../check.ts';
import { svgFaults } from '../pictures/svgFaults.ts';
import { isForReaders } from './builtSite.ts';

/** Nothing that editors typed or uploaded runs in a reader's browser. */
export const activeContent: DistCheck = {
  name: 'dist/active-content',
  async run(site) {
    const findings: Finding[] = site.pages.flatMap((page) => [
      ...page.activeContent.map((found) => ({
        severity: 'error' as const,
        file: site.shown(page.path),
        message: `页面里有会自己运行的代码：${found}。`,
        advice: '请从正文里删去这段网页代码。',
      })),
      ...page.structuredData.filter(isBroken).map(() => ({
        severity: 'error' as const,
        file: site.shown(page.path),
        message: '页面的结构化数据（JSON-LD）被标题或摘要里的符号截断了。',
        advice: '请检查标题和摘要里有没有尖括号。',
      })),
    ]);
    for (const path of site.fresh) {
      if (!path.endsWith('.svg') || !isForReaders(path)) continue;
      const faults = svgFaults(await readFile(join(site.folder, path)));
      if (faults.length > 0)
        findings.push({
          severity: 'error',
          file: site.shown(path),
          message: `SVG 图片${faults.join('，')}。`,
          advice: '请导出为 PNG 后重新上传。',
        });
    }
    return findings;
  },
};

function isBroken(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch {
    return true;
  }
}
