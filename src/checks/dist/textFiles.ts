import { SaxesParser } from 'saxes';
import type { DistCheck, Finding } from '../check.ts';
import { textFiles as readTextFiles } from './builtSite.ts';

/** Feeds, site maps, open data and pages are whole: no damaged characters, well-formed XML and JSON. */
export const textFiles: DistCheck = {
  name: 'dist/text-files',
  async run(site) {
    const findings: Finding[] = [];
    for await (const { path, text } of readTextFiles(site)) {
      const fault = damaged(path, text) ?? malformed(path, text);
      if (fault)
        findings.push({
          severity: 'error',
          file: site.shown(path),
          message: `/${path} ${fault}`,
          advice: '请检查最近改过的内容里有没有乱码或从别处粘贴来的符号。',
        });
    }
    return findings;
  },
};

function damaged(path: string, text: string): string | undefined {
  if (text.includes('\uFFFD')) return '里有乱码“\uFFFD”。';
  // eslint-disable-next-line no-control-regex -- NUL is what it looks for
  if (/\u0000/.test(text)) return '里有空字符（NUL）。';
  // Excel takes a table for UTF-8 only when it begins with the mark.
  const unwanted = text.startsWith('\uFEFF') && !path.endsWith('.csv');
  return unwanted ? '开头有看不见的字节顺序标记。' : undefined;
}

function malformed(path: string, text: string): string | undefined {
  if (/\.(?:json|webmanifest)$/.test(path)) return problemOf(() => JSON.parse(text) as unknown);
  if (!/\.(?:xml|rss|atom|svg)$/.test(path)) return undefined;
  return problemOf(() => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
  });
}

function problemOf(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return `的格式不对，读不出来（${error instanceof Error ? error.message : ''}）。`;
  }
}
