import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { aptInstall } from './apt.ts';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium for the browser tests, or installs one: Debian's package where apt is there and allowed,
 * otherwise Playwright's own download. `CHROMIUM` names one that is to be used.
 * @returns path of the program
 * @throws Error that says what to do when none can be had
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM 指向的浏览器不存在：${named}`);
  }
  return present() ?? install();
}

function present(): string | undefined {
  return [...CANDIDATES, chromium.executablePath()].find((path) => existsSync(path));
}

function install(): string {
  console.log('没有找到 Chromium，正在安装……');
  if (!aptInstall('chromium', 'fonts-noto-cjk')) {
    try {
      execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
    } catch {
      // What is missing is said below.
    }
  }
  const found = present();
  if (found) return found;
  throw new Error(
    '浏览器测试需要 Chromium，但没能装上。请自行安装 Chromium 或 Chrome，再用环境变量 CHROMIUM 指明它的路径。',
  );
}
