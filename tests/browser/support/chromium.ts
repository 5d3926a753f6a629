import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../support/browser.ts';

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
 * Starts a headless browser with a fresh profile.
 * @param flags - further command-line flags
 */
export function launchChromium(...flags: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: [...FLAGS, ...flags],
  });
}
