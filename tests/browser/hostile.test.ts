import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { hostileMarkdown } from '../fixtures/markdown/hostile.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

/** Called by every way of running something that the inputs use. */
const ALARM = `window.alarms=[];for(const name of ['alert','confirm','prompt','msgbox'])window[name]=(...words)=>{window.alarms.push(name)};`;

let browser: Browser;
let context: BrowserContext;
let server: TestServer;
let body = '';
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext();
  await context.addInitScript(ALARM);
  // No policy on purpose: the text itself must be harmless before a policy stands behind it.
  server = await serve((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      request.url === '/' ? `<!doctype html><html lang="zh-CN"><main>${body}</main></html>` : '',
    );
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it('M09 has at least 200 hostile inputs', () => {
  expect(hostileMarkdown.length).toBeGreaterThanOrEqual(200);
});

it('M09 the alarm rings when something does run', async () => {
  body = '<img src="data:," onerror="alert(1)"><p>看得见</p>';
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.waitForFunction(() => (window as unknown as { alarms: string[] }).alarms.length > 0);
  await page.close();
});

it('M09 nothing runs, nothing is fetched from elsewhere and no text is lost in Chromium', async () => {
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    // A picture on another host stays a picture here; the check of hot links refuses it before it is published.
    if (!url.startsWith(server.origin) && request.resourceType() !== 'image') foreign.push(url);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  for (const input of hostileMarkdown) {
    body = renderMarkdown(input).html;
    await page.goto(server.origin, { waitUntil: 'domcontentloaded' });
    const outcome = await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        for (const type of ['click', 'mouseover', 'focus', 'error', 'toggle']) {
          if (element instanceof HTMLAnchorElement && type === 'click') continue;
          element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
        }
      }
      return {
        alarms: (window as unknown as { alarms: string[] }).alarms,
        links: [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map(
          ({ protocol }) => protocol,
        ),
        text: document.querySelector('main')?.textContent ?? '',
      };
    });
    expect(outcome.alarms, input).toEqual([]);
    expect(outcome.text, input).toContain('看得见');
    for (const protocol of outcome.links) {
      expect(['http:', 'https:', 'mailto:', 'tel:'], input).toContain(protocol);
    }
  }
  expect(foreign).toEqual([]);
});
