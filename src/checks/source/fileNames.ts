import { join, relative } from 'node:path';
import type { Finding, SourceCheck } from '../check.ts';
import { isPictureName } from '../pictures/pictureType.ts';

/**
 * Linux allows 255 bytes in a file name and a Chinese character takes three; archives and sync tools need some to spare.
 * House rule.
 */
const MAX_NAME_BYTES = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const NOT_ON_WINDOWS = /[<>:"|?*\\\u0000-\u001F]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Names of files and folders that every computer in the office and the server can hold. */
export const fileNames: SourceCheck = {
  name: 'source/file-names',
  run({ files, folder }) {
    const findings: Finding[] = [];
    const seen = new Map<string, string>();
    const report = (path: string, message: string, advice: string): void => {
      const file = relative(process.cwd(), join(folder, path));
      findings.push({ severity: 'error', file, line: 1, message, advice });
    };
    for (const path of files) {
      // Names of pictures have rules of their own, see `pictureName`.
      for (const name of isPictureName(path) ? path.split('/').slice(0, -1) : path.split('/')) {
        if (new TextEncoder().encode(name).length > MAX_NAME_BYTES)
          report(path, '文件名太长，有的电脑和服务器存不下。', '请改短，不超过60个汉字。');
        if (NOT_ON_WINDOWS.test(name))
          report(path, '文件名里有Windows电脑不能用的符号。', '请改用汉字、字母、数字和连字符。');
      }
      if (path !== path.normalize('NFC'))
        report(
          path,
          '文件名里的字是拆开存放的（苹果电脑常见），在服务器上会找不到。',
          '请重新输入一遍文件名。',
        );
      const plain = path.normalize('NFC').toLowerCase();
      const twin = seen.get(plain);
      if (twin)
        report(
          path,
          `和“${twin}”只差大小写，在Windows电脑上会互相覆盖。`,
          '请改掉其中一个的名字。',
        );
      seen.set(plain, path);
    }
    return findings;
  },
};
