import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxConfig } from '../../../src/outputs/server/nginx.ts';
import { freePort, startNginx, type Nginx } from '../../support/nginx.ts';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { PASSWORD } from '../../unit/desk/support/deskUnderTest.ts';
import { story } from '../../unit/desk/support/story.ts';
import { Visitor } from '../../unit/desk/support/visitor.ts';
import { answers } from '../support/answers.ts';
import { launchChromium } from '../support/chromium.ts';
import { Editor } from '../support/editor.ts';
import { writeStory } from '../support/story.ts';

let browser: Browser;
let desk: DeskProcess;
let nginx: Nginx;
/** Address of the site as readers and editors reach it. */
let site: string;

beforeAll(async () => {
  browser = await launchChromium();
  const [deskPort, port] = [await freePort(), await freePort()];
  desk = await DeskProcess.create(0, { PORT: String(deskPort) });
  desk.addPerson('签发丁', 'approver');
  await desk.start();
  nginx = await startNginx(
    nginxConfig({
      domain: 'localhost',
      basePath: '/wmsj/',
      root: join(desk.state, 'live'),
      listen: `127.0.0.1:${String(port)}`,
      deskPort,
    }),
    port,
  );
  site = `${nginx.origin}/wmsj/`;
  await answers(desk, site, 200);
});
afterAll(async () => {
  await browser.close();
  await nginx.stop();
  await desk.kill();
});

const get = (path: string) => fetch(site + path, { redirect: 'manual' });
describe('the desk behind Debian’s nginx', () => {
  it('lets an editor log in, write and publish in a browser without a policy violation', async () => {
    const editor = await Editor.logIn(browser, `${site}admin/`, {
      name: '签发丁',
      password: PASSWORD,
    });
    await editor.page.goto(`${site}admin/#/collections/stories/new`);
    await writeStory(editor);
    expect(await editor.save()).toBe('内容已保存');
    const page = `stories/${await editor.code()}/`;
    await answers(desk, site + page, 200);
    expect(await (await get(page)).text()).toContain('天不亮');
    // An entry that is new is a 404 in Decap's protocol, and the browser says so.
    expect(editor.faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);
  });

  it('takes a save as large as photos from a phone are', async () => {
    const visitor = new Visitor(`${site}admin/`);
    expect((await visitor.logIn('签发丁', PASSWORD)).status).toBe(303);
    const code = '261126-aaaa';
    const content = Buffer.alloc(12 * 1024 * 1024).toString('base64');
    const path = `stories/${code}/x.bin`;
    const asset = { path, content, encoding: 'base64' };
    const options = { commitMessage: 'x' };
    expect((await visitor.act('persistMedia', { asset, options })).status).toBe(200);
    // A folder without a text would be a fault of the content.
    expect((await visitor.act('deleteFile', { path, options })).status).toBe(200);
  });

  it('says every header once, and keeps what has a hash in its name', async () => {
    const visitor = new Visitor(`${site}admin/`);
    await visitor.logIn('签发丁', PASSWORD);
    const page = await visitor.ask('');
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("script-src 'self' 'unsafe-eval'"),
    });
    const [script = ''] = /assets\/[^"]+\.js/.exec(page.text) ?? [];
    const { status, headers } = await visitor.ask(script);
    expect([status, headers['cache-control']]).toEqual([
      200,
      'private, max-age=31536000, immutable',
    ]);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('knows who asks by the address that nginx saw, whatever they claim', async () => {
    const guess = (name: string, from: string, claimed: string) =>
      new Visitor(`${site}admin/`, from)
        .ask('login', {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'x-forwarded-for': claimed,
          },
          body: new URLSearchParams({ name, password: 'falsch' }).toString(),
        })
        .then(({ status }) => status);
    const guesses = Array.from({ length: 31 }, (_, index) =>
      guess(`查无此人${index}`, '127.0.0.2', `10.0.0.${index}`),
    );
    expect((await Promise.all(guesses)).sort()).toEqual([...Array<number>(30).fill(401), 429]);
    expect(desk.said).toContain('429 - 127.0.0.2 POST /login');
    const neighbour = new Visitor(`${site}admin/`, '127.0.0.3');
    expect((await neighbour.logIn('签发丁', PASSWORD)).status).toBe(303);
  });

  it('is not needed by readers', async () => {
    const visitor = new Visitor(`${site}admin/`);
    await visitor.logIn('签发丁', PASSWORD);
    const code = '261126-bbbb';
    expect((await visitor.saveLive('stories', code, story(code))).status).toBe(200);
    await answers(desk, `${site}stories/${code}/`, 200);
    await desk.kill();
    expect((await get('admin/login')).status).toBe(502);
    const page = await get(`stories/${code}/`);
    expect([page.status, page.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  });
});
