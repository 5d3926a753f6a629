import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The packages that a file brings in through everything it imports; types do not count, they leave nothing behind. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm,
  );
  for (const [, name = ''] of imports) {
    if (!name.startsWith('.')) packages.add(name);
    else for (const other of packagesOf(resolve(dirname(file), name), seen)) packages.add(other);
  }
  return packages;
}

test('the checks of the CMS bring nothing of Node into the browser', () => {
  const packages = [...packagesOf('src/checks/entry.ts')].sort();
  expect(packages).toContain('zod');
  expect(
    packages.filter((name) => /^node:|^sharp|^astro|^exif-reader|^pdfjs|^fflate/.test(name)),
  ).toEqual([]);
});

test('the finder would see Node where it is', () => {
  expect([...packagesOf('src/checks/run.ts')]).toContain('node:fs/promises');
});
