import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Off: everything that would make the browser itself talk to other hosts during a test. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser to test with: `CHROMIUM`, else Debian's, else the one that Playwright installed.
 * @throws when there is none.
 */
export function findChromium(): string {
  const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', chromium.executablePath()];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (!found) throw new Error('没有找到 Chromium。请安装它，或用环境变量 CHROMIUM 指出它的位置。');
  return found;
}

/** Starts a headless browser with a fresh profile. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
}
