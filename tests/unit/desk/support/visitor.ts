import { randomUUID } from 'node:crypto';
import { request, type OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: unknown;
}

/** One window of a browser that talks to a desk as the editing app does, or as an attacker would. */
export class Visitor {
  readonly #admin: URL;
  readonly #from: string;
  readonly tab = randomUUID();
  cookie: string | undefined;

  /**
   * @param admin - address of `admin/`
   * @param from - the visitor's own address
   */
  constructor(admin: string, from = '127.0.0.1') {
    this.#admin = new URL(admin);
    this.#from = from;
  }

  /** Another window of the same browser. */
  anotherWindow(): Visitor {
    const visitor = new Visitor(this.#admin.href, this.#from);
    visitor.cookie = this.cookie;
    return visitor;
  }

  /** Asks for a path below `admin/`; `fetch` does not let a test choose its Host or Origin. */
  ask(
    path: string,
    {
      method = 'GET',
      headers = {},
      body = '',
    }: { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, this.#admin),
        {
          method,
          localAddress: this.#from,
          headers: Object.fromEntries(
            Object.entries({
              cookie: this.cookie,
              ...(method !== 'GET' && {
                origin: this.#admin.origin,
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
              }),
              ...headers,
            }).filter(([, value]) => value !== undefined),
          ),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: parsed(text),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  async logIn(name: string, password: string): Promise<Answer> {
    const answer = await this.ask('login', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name, password }).toString(),
    });
    const set = answer.headers['set-cookie']?.[0];
    if (typeof set === 'string') this.cookie = set.split(';')[0];
    return answer;
  }

  /** Calls an action of Decap's proxy protocol. */
  act(action: string, params: object = {}, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.ask(`api/v1?tab=${this.tab}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
  }

  /** Opens an entry as the editor does: the draft, or what is published. */
  async open(collection: string, code: string): Promise<string> {
    const path = `${collection}/${code}/index.md`;
    const slug = `${code}/index`;
    const draft = await this.act('unpublishedEntry', { collection, slug });
    const answer =
      draft.status === 200
        ? await this.act('unpublishedEntryDataFile', { collection, slug, id: path, path })
        : await this.act('getEntry', { path });
    return (answer.json as { data: string }).data;
  }

  save(collection: string, code: string, raw: string, assets: object[] = []): Promise<Answer> {
    return this.act('persistEntry', {
      dataFiles: [{ path: `${collection}/${code}/index.md`, slug: `${code}/index`, raw }],
      assets,
      options: {
        collectionName: collection,
        commitMessage: '保存',
        useWorkflow: true,
        status: 'draft',
      },
    });
  }

  /** Saves as the editing app does where no reviews are asked for: what is saved is published. */
  saveLive(collection: string, code: string, raw: string): Promise<Answer> {
    return this.act('persistEntry', {
      dataFiles: [{ path: `${collection}/${code}/index.md`, slug: `${code}/index`, raw }],
      assets: [],
      options: { collectionName: collection, commitMessage: '保存', useWorkflow: false },
    });
  }

  move(collection: string, code: string, newStatus: string, note?: string): Promise<Answer> {
    return this.act('updateUnpublishedEntryStatus', {
      collection,
      slug: `${code}/index`,
      newStatus,
      ...(note && { note }),
    });
  }

  publish(collection: string, code: string): Promise<Answer> {
    return this.act('publishUnpublishedEntry', { collection, slug: `${code}/index` });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
