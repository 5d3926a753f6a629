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

/** Starts a headless browser with a fresh profile. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS });
}
