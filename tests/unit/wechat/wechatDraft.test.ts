import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WechatClient } from '../../../src/wechat/client.ts';
import { prepareDraft } from '../../../src/wechat/prepared.ts';
import { sendDraft } from '../../../src/wechat/sendDraft.ts';
import { APP_ID, SECRET, startAccount, type TestAccount } from './account.ts';

const ENTRY = 'activities/260305-leifeng';
const BASE = `https://www.example.gov.cn/wmsj/share/${ENTRY}/`;
const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a52f24' } })
  .jpeg()
  .toBuffer();
const article = {
  title: '学雷锋便民集市：修伞磨刀量血压',
  author: '牟春生',
  digest: '一句话。',
  address: 'https://www.example.gov.cn/wmsj/activities/260305-leifeng/',
  cover: `${BASE}cover.jpg`,
  html: `<section><p>正文“引号”</p><img src="${BASE}pictures/aaaaaa.jpg" alt="图"><img src="${BASE}pictures/aaaaaa.jpg" alt="又一次"></section>`,
  text: '正文',
};

/** A finished site with one article. */
async function siteWith(changes: Partial<typeof article> = {}, picture: Uint8Array = jpeg) {
  const out = await mkdtemp(join(tmpdir(), 'wechat-'));
  onTestFinished(() => rm(out, { recursive: true }));
  const folder = join(out, 'share', ENTRY);
  await mkdir(join(folder, 'pictures'), { recursive: true });
  await writeFile(join(folder, 'article.json'), JSON.stringify({ ...article, ...changes }));
  await writeFile(join(folder, 'cover.jpg'), jpeg);
  await writeFile(join(folder, 'pictures', 'aaaaaa.jpg'), picture);
  return out;
}

async function send(account: TestAccount, out: string, secret = SECRET): Promise<string> {
  const client = new WechatClient({ appId: APP_ID, secret, api: account.api });
  return sendDraft(client, await prepareDraft(out, ENTRY), () => undefined);
}

describe('sending', () => {
  it('puts the article with its own pictures and cover into the draft box', async () => {
    const account = await startAccount();
    expect(await send(account, await siteWith())).toBe('draft-1');
    expect(account.drafts).toMatchObject([
      {
        title: article.title,
        author: '牟春生',
        digest: '一句话。',
        content_source_url: article.address,
        thumb_media_id: 'media-0',
      },
    ]);
    expect(String(account.drafts[0]?.['content'])).not.toContain('example.gov.cn');
  });

  it('writes characters as they are, not as escapes', async () => {
    const account = await startAccount();
    await send(account, await siteWith());
    expect(account.wire[0]).toContain('学雷锋便民集市');
    expect(account.wire[0]).not.toContain('\\u');
  });

  it('gets a new token, once, when the old one has run out', async () => {
    const account = await startAccount();
    const client = new WechatClient({ appId: APP_ID, secret: SECRET, api: account.api });
    await client.uploadCover({ name: 'a.jpg', bytes: jpeg });
    account.expire();
    await client.uploadCover({ name: 'b.jpg', bytes: jpeg });
    expect(account.tokens).toBe(2);
    account.fail('/cgi-bin/draft/add', 40001, 40001);
    await expect(send(account, await siteWith())).rejects.toThrow('错误码40001');
  });

  it.each([
    ['/cgi-bin/stable_token', 40164, 'IP白名单'],
    ['/cgi-bin/stable_token', -1, '过几分钟'],
    ['/cgi-bin/draft/add', 45009, '明天再试'],
    ['/cgi-bin/draft/add', 48001, '认证'],
    ['/cgi-bin/media/uploadimg', 45001, '1MB'],
    ['/cgi-bin/draft/add', 99999, '全局返回码'],
  ])('explains a refusal of %s with %i', async (path, code, words) => {
    const account = await startAccount();
    account.fail(path, code);
    const refused = send(account, await siteWith());
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow(`错误码${code}`);
  });

  it('explains a wrong secret without saying it', async () => {
    const account = await startAccount();
    const error = await send(account, await siteWith(), 'falsch-987').catch(String);
    expect(error).toContain('AppSecret 不对');
    expect(error).not.toContain('falsch-987');
  });

  it('explains that nobody answers, without the token', async () => {
    const client = new WechatClient({ appId: APP_ID, secret: SECRET, api: 'http://127.0.0.1:1' });
    await expect(client.uploadCover({ name: 'a.jpg', bytes: jpeg })).rejects.toThrow('检查网络');
  });
});

describe('what the interface would refuse', () => {
  it.each([
    ['a long title', { title: '字'.repeat(33) }, '标题有33个字'],
    ['a long digest', { digest: '字'.repeat(121) }, '摘要有121个字'],
    ['a long text', { html: '字'.repeat(20_000) }, '20000个字符'],
  ])('is said before anything is sent: %s', async (_, changes, words) => {
    const account = await startAccount();
    await expect(send(account, await siteWith(changes))).rejects.toThrow(words);
    expect(account.tokens).toBe(0);
  });

  it('a picture over 1 MB is said too', async () => {
    const account = await startAccount();
    const big = Buffer.concat([jpeg, Buffer.alloc(1_000_001)]);
    await expect(send(account, await siteWith({}, big))).rejects.toThrow('超过1MB');
  });

  it('what just fits is taken', async () => {
    const account = await startAccount();
    const html = `<p>${'字'.repeat(19_999 - 7)}</p>`;
    const out = await siteWith({ title: '字'.repeat(32), digest: '字'.repeat(120), html });
    expect(await send(account, out)).toBe('draft-1');
  });

  it('an author who is too long for the field is left out', async () => {
    const account = await startAccount();
    await send(account, await siteWith({ author: '字'.repeat(17) }));
    expect(account.drafts[0]?.['author']).toBe('');
  });
});

describe('the command', () => {
  async function run(parameters: string[], environment: Record<string, string>) {
    const child = spawn('node', ['src/commands/wechatDraft.ts', ...parameters], {
      env: { ...process.env, WECHAT_APPID: '', WECHAT_SECRET: '', ...environment },
    });
    const [out, err] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { out, err, exit: child.exitCode };
  }

  it('only shows what it would send', async () => {
    const account = await startAccount();
    const shown = await run([ENTRY], { OUT: await siteWith(), WECHAT_API: account.api });
    expect(shown.exit).toBe(0);
    expect(shown.out).toContain(`标题：${article.title}（15字）`);
    expect(shown.out).toContain('什么都没有发送');
    expect(account.tokens).toBe(0);
  });

  it('sends when told to, and never prints a credential', async () => {
    const account = await startAccount();
    const sent = await run([ENTRY, '--send'], {
      OUT: await siteWith(),
      WECHAT_API: account.api,
      WECHAT_APPID: APP_ID,
      WECHAT_SECRET: SECRET,
    });
    expect(sent).toMatchObject({ exit: 0, err: '' });
    expect(account.drafts).toHaveLength(1);
    expect(sent.out).toContain('已送进草稿箱');
    expect(sent.out).not.toMatch(/geheim|token-|wx0123/);
  });

  it.each([
    ['without credentials', [ENTRY, '--send'], 1, 'WECHAT_APPID'],
    ['with an entry that is not there', ['activities/nope'], 1, 'npm run build'],
    ['without an entry', [], 2, '用法'],
  ])('says what is missing %s', async (_, parameters, exit, words) => {
    const result = await run(parameters, { OUT: await siteWith() });
    expect(result.exit).toBe(exit);
    expect(result.err).toContain(words);
  });
});
