import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';

const SITES = { nanmen: '南门街道新时代文明实践所', beitang: '北塘街道新时代文明实践所' };
const PARTS = ['settings', 'pages', 'stations/suo', 'stations/rongyin'];

describe('one checkout, two sub-districts', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'sites-'));
  beforeAll(() => {
    for (const part of [
      'src',
      'admin',
      'public',
      'package.json',
      'package-lock.json',
      'astro.config.mjs',
      'tsconfig.json',
    ]) {
      cpSync(part, join(checkout, part), { recursive: true, preserveTimestamps: true });
    }
    // Shared, so that the editing side is not bundled once more.
    for (const part of ['node_modules', '.cache']) {
      symlinkSync(join(process.cwd(), part), join(checkout, part));
    }
    for (const [site, name] of Object.entries(SITES)) {
      const content = join(checkout, 'content/sites', site);
      for (const part of PARTS)
        cpSync(join('content', part), join(content, part), { recursive: true });
      const settings = join(content, 'settings/site.yaml');
      writeFileSync(
        settings,
        readFileSync(settings, 'utf8')
          .replace(/^name: .*$/m, `name: ${name}`)
          .replace(/^url: .*$/m, `url: https://${site}.example.org`),
      );
    }
  });

  it.each(Object.entries(SITES))(
    'builds %s with its own settings into its own folder',
    (site, name) => {
      const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts'], {
        cwd: checkout,
        encoding: 'utf8',
        env: { ...process.env, SITE: site, BUILD_TIME: '2026-11-25 12:00', NODE_ENV: 'production' },
      });
      expect(status, stdout + stderr).toBe(0);
      const $ = load(readFileSync(join(checkout, `dist-${site}`, 'index.html'), 'utf8'));
      expect($('header strong').text()).toBe(name);
      expect($('link[rel=canonical]').attr('href')).toBe(`https://${site}.example.org/`);
    },
  );

  it('refuses a name that leads elsewhere', () => {
    const { status, stderr } = spawnSync('node', ['src/commands/check.ts'], {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, SITE: '../secret' },
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('SITE 只能用')]);
  });
});
