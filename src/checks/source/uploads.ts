import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { attachmentIssues } from '../attachments/attachmentIssues.ts';
import type { Finding, SourceCheck } from '../check.ts';
import { pictureIssues } from '../pictures/pictureIssues.ts';
import { isPictureName } from '../pictures/pictureType.ts';

/** Opened at the same time: enough to keep two processors busy, few enough for a small server's memory. */
const AT_ONCE = 8;
const NOT_UPLOADED = /\.mdx?$|(?:^|\/)\.|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$|^settings\//i;

/** What lies inside of uploaded files: pictures that no browser shows or that tell too much, personal data in attachments. */
export const uploads: SourceCheck = {
  name: 'source/uploads',
  async run({ files, folder }) {
    const waiting = [...files].filter((path) => !NOT_UPLOADED.test(path));
    const findings: Finding[] = [];
    const worker = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const own = join(folder, path);
        const input = { file: relative(process.cwd(), own), bytes: await readFile(own) };
        const found = isPictureName(path)
          ? await pictureIssues(input)
          : await attachmentIssues(input);
        findings.push(...found);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return findings;
  },
};
