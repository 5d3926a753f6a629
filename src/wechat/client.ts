import { faultOf, WechatFault } from './errors.ts';

/** Where the interface is and who calls it. */
export interface Account {
  appId: string;
  secret: string;
  /** `https://api.weixin.qq.com`; another one in tests. */
  api: string;
}

/** A draft as the interface takes it. */
export interface Draft {
  title: string;
  author: string;
  digest: string;
  /** HTML; its pictures must have come from {@link WechatClient.uploadPicture}. */
  content: string;
  content_source_url: string;
  thumb_media_id: string;
}

/** A picture to upload: JPEG bytes and a plain file name. */
export interface Picture {
  name: string;
  bytes: Uint8Array;
}

type Answer = Record<string, unknown>;

/** The token is no longer good: another program has asked for one, or time has passed. */
const TOKEN_CODES = [40001, 40014, 42001];

/**
 * The part of the public account's interface that makes drafts (developers.weixin.qq.com: stable_token, media/uploadimg,
 * material/add_material, draft/add). Every method throws WechatFault.
 */
export class WechatClient {
  readonly #account: Account;
  #token: string | undefined;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Uploads a picture of an article's text. Returns the address that the text must use. At most 1 MB, JPEG or PNG. */
  async uploadPicture(picture: Picture): Promise<string> {
    const step = `上传图片 ${picture.name} `;
    const answer = await this.#call('/cgi-bin/media/uploadimg', step, () => form(picture));
    return textOf(answer, 'url', step);
  }

  /** Uploads a cover. Returns its permanent number. At most 10 MB. */
  async uploadCover(picture: Picture): Promise<string> {
    const answer = await this.#call('/cgi-bin/material/add_material?type=image', '上传封面', () =>
      form(picture),
    );
    return textOf(answer, 'media_id', '上传封面');
  }

  /** Adds a draft. Returns its number. */
  async addDraft(draft: Draft): Promise<string> {
    // The interface shows escapes such as \u4f5c as they stand; JSON.stringify writes characters as they are.
    const body = JSON.stringify({
      articles: [{ ...draft, need_open_comment: 0, only_fans_can_comment: 0 }],
    });
    const answer = await this.#call('/cgi-bin/draft/add', '新建草稿', () => body);
    return textOf(answer, 'media_id', '新建草稿');
  }

  /** One call with a token; once more with a new one when the old was refused. */
  async #call(path: string, step: string, body: () => FormData | string): Promise<Answer> {
    try {
      return await this.#post(this.#withToken(path, await this.#getToken()), step, body());
    } catch (error) {
      const isStale = error instanceof WechatFault && TOKEN_CODES.includes(error.code ?? 0);
      if (!isStale) throw error;
      return this.#post(this.#withToken(path, await this.#getToken(true)), step, body());
    }
  }

  #withToken(path: string, token: string): string {
    return `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`;
  }

  async #getToken(force = false): Promise<string> {
    if (this.#token !== undefined && !force) return this.#token;
    const { appId, secret } = this.#account;
    const body = JSON.stringify({
      grant_type: 'client_credential',
      appid: appId,
      secret,
      force_refresh: force,
    });
    const answer = await this.#post('/cgi-bin/stable_token', '取得凭证', body);
    this.#token = textOf(answer, 'access_token', '取得凭证');
    return this.#token;
  }

  async #post(path: string, step: string, body: FormData | string): Promise<Answer> {
    const json = typeof body === 'string' && { 'content-type': 'application/json; charset=utf-8' };
    // What fetch says on failure may hold the address, and that the token: it is not passed on.
    const response = await fetch(new URL(path, this.#account.api), {
      method: 'POST',
      body,
      ...(json && { headers: json }),
    }).catch(() => undefined);
    if (!response) throw new WechatFault(`${step}没有成功：连不上微信的接口。请检查网络后再试。`);
    const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!response.ok || !answer)
      throw new WechatFault(`${step}没有成功：微信的接口没有正常回答（${response.status}）。`);
    const code = Number(answer['errcode'] ?? 0);
    if (code !== 0) throw faultOf(code, step);
    return answer;
  }
}

function form({ name, bytes }: Picture): FormData {
  const data = new FormData();
  data.set('media', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  return data;
}

function textOf(answer: Answer, name: string, step: string): string {
  const value = answer[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatFault(`${step}没有成功：微信的回答里缺少“${name}”。`);
}
