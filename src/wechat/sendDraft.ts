import type { WechatClient } from './client.ts';
import { WechatFault } from './errors.ts';
import type { PreparedDraft } from './prepared.ts';

/**
 * Sends an article to the account's draft box: its pictures, its cover, then the draft. A person publishes it.
 * @param onStep - told in Chinese what was done
 * @returns the draft's number
 * @throws WechatFault
 */
export async function sendDraft(
  client: WechatClient,
  draft: PreparedDraft,
  onStep: (step: string) => void,
): Promise<string> {
  if (draft.faults.length > 0) throw new WechatFault(draft.faults.join('\n'));
  let { html } = draft;
  for (const [address, picture] of draft.pictures) {
    const hosted = await client.uploadPicture(picture);
    html = html.replaceAll(
      `src="${address}"`,
      () => `src="${hosted.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
    onStep(`已上传图片 ${picture.name}`);
  }
  const cover = await client.uploadCover(draft.cover);
  onStep('已上传封面');
  return client.addDraft({
    title: draft.title,
    author: draft.author,
    digest: draft.digest,
    content: html,
    content_source_url: draft.address,
    thumb_media_id: cover,
  });
}
