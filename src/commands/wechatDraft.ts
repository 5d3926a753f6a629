import { parseArgs } from 'node:util';
import { lengthOf } from '../outputs/article/limits.ts';
import { outputFolder } from '../source/environment.ts';
import { WechatClient } from '../wechat/client.ts';
import { WechatFault } from '../wechat/errors.ts';
import { prepareDraft, type PreparedDraft } from '../wechat/prepared.ts';
import { sendDraft } from '../wechat/sendDraft.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `用法：npm run wechat:draft -- activities/260305-leifeng [--send]
先运行 npm run build。不加 --send 只显示将要发送什么；加上才送进公众号的草稿箱，由人检查后发表。
凭证只从环境变量读取：WECHAT_APPID、WECHAT_SECRET。`;

/** Exit codes: 0 shown or sent, 1 it cannot be sent, 2 the command was called wrongly. */
await runCommand(async () => {
  const call = readCall();
  if (!call) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    const draft = await prepareDraft(outputFolder(), call.entry);
    console.log(summary(draft));
    if (call.send) {
      await sendDraft(new WechatClient(account()), draft, (step) => {
        console.log(step);
      });
      console.log('已送进草稿箱。请登录公众号后台，检查后再发表。');
    } else if (draft.faults.length === 0) {
      console.log('以上是试运行，什么都没有发送。确认无误后，加上 --send 再运行一次。');
    } else throw new WechatFault(draft.faults.join('\n'));
  } catch (error) {
    if (!(error instanceof WechatFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});

function readCall(): { entry: string; send: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { send: { type: 'boolean', default: false } },
    });
    const [path = '', ...others] = positionals;
    // Pasted as it stands in a browser, or as the folder is called.
    const entry = /([a-z]+\/[a-z0-9-]+)\/?(?:index\.md)?$/.exec(path)?.[1];
    return entry && others.length === 0 ? { entry, send: values.send } : undefined;
  } catch {
    return undefined;
  }
}

function account() {
  const { WECHAT_APPID, WECHAT_SECRET, WECHAT_API } = process.env;
  if (!WECHAT_APPID || !WECHAT_SECRET)
    throw new WechatFault('没有凭证。请先设置环境变量 WECHAT_APPID 和 WECHAT_SECRET。');
  return {
    appId: WECHAT_APPID,
    secret: WECHAT_SECRET,
    api: WECHAT_API ?? 'https://api.weixin.qq.com',
  };
}

function summary({ title, author, digest, address, html, cover, pictures }: PreparedDraft): string {
  const size = ({ bytes }: { bytes: Uint8Array }) => `${Math.ceil(bytes.length / 1000)} KB`;
  return [
    `标题：${title}（${lengthOf(title)}字）`,
    `作者：${author || '（不填）'}`,
    `摘要：${digest}（${lengthOf(digest)}字）`,
    `原文链接：${address}`,
    `封面：${size(cover)}`,
    `正文：${lengthOf(html)}个字符，${pictures.size}张图片`,
    ...[...pictures.values()].map((picture) => `  ${picture.name}  ${size(picture)}`),
  ].join('\n');
}
