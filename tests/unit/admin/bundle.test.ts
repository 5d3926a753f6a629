import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminApp, bundleAdmin } from '../../../admin/bundle.ts';
import { readSettings } from '../../../src/source/settings.ts';

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'wmsj-admin-'));
  await bundleAdmin(out, await readSettings('content'));
}, 180_000);

const policyOf = (html: string) =>
  Object.fromEntries(
    (load(html)('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );

describe('the bundled editing side', () => {
  it('lies under admin/ with its configuration beside it', async () => {
    const files = await readdir(join(out, 'admin'));
    expect(files).toEqual(
      expect.arrayContaining(['index.html', 'config.json', 'logo.svg', 'assets']),
    );
    const config = JSON.parse(await readFile(join(out, 'admin/config.json'), 'utf8')) as object;
    expect(config).toHaveProperty('cms.collections');
    expect(config).toHaveProperty('settings.programme.tasks');
  });

  it('works under any base path', async () => {
    const $ = load(await readFile(join(out, 'admin/index.html'), 'utf8'));
    const addresses = $('[src], [href]')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
    for (const address of addresses)
      expect((await stat(join(out, 'admin', address))).size).toBeGreaterThan(0);
  });

  it('D06 allows what Decap needs, and no other host', async () => {
    const policy = policyOf(await readFile(join(out, 'admin/index.html'), 'utf8'));
    expect(policy).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'", "'unsafe-eval'"],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
    });
    expect(
      Object.values(policy)
        .flat()
        .filter((source) => /^https?:|\*/.test(source)),
    ).toEqual([]);
  });

  it('is kept until its sources change', async () => {
    const folder = await adminApp();
    const built = await stat(join(folder, 'index.html'));
    expect(await adminApp()).toBe(folder);
    expect((await stat(join(folder, 'index.html'))).ino).toBe(built.ino);
  });
});
