import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { ContentFault, type Settings } from '../../src/source/settings.ts';
import { adminConfig } from '../config.ts';
import { act, CHANGES, subjectOf } from './actions.ts';
import { Autosave } from './autosave.ts';
import { OpenedVersions } from './openedVersions.ts';
import { Attempts } from './people/attempts.ts';
import { LOGIN_POLICY, loginPage } from './people/loginPage.ts';
import { People } from './people/people.ts';
import { Sessions } from './people/sessions.ts';
import { placeNamed, textFileOf } from './place.ts';
import { requestSchema } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { RefusedTexts } from './refusedTexts.ts';
import type { ReleaseState } from './releaseState.ts';
import type { Person } from './rights.ts';
import type { Store, WorkflowStore } from './store.ts';

/** One thing that somebody changed, or was refused. Never holds a password, a token or a text. */
export interface LogEntry {
  what: string;
  who: string | undefined;
  from: string;
  status: number;
  entry?: string | undefined;
  fault?: string | undefined;
}

export interface DeskOptions {
  /** `/` or `/wmsj/` */
  basePath: string;
  /** The editing app, bundled; absolute. */
  appFolder: string;
  database: DatabaseSync;
  /** The settings of now. @throws ContentFault */
  settings: () => Promise<Settings>;
  store: Store;
  /** The same store where it keeps drafts apart; used while the settings ask for reviews. */
  workflow?: WorkflowStore;
  /** Everybody who reaches the desk is this person; without it, people log in. */
  everybody?: Person;
  release: () => ReleaseState;
  log: (entry: LogEntry) => void;
}

interface Variables {
  person: Person;
  /** For the log. */
  entry: string;
  what: string;
  fault: string;
  isRead: boolean;
}
type DeskContext = Context<{ Variables: Variables }>;

/** Most of one save, in bytes; photos travel in base64, a third longer than they are. */
const LARGEST_SAVE = 50 * 1024 * 1024;
const LARGEST_DRAFT = 5 * 1024 * 1024;
const LARGEST_LOGIN = 4 * 1024;
const COOKIE = 'desk';

/** What `/admin/` sends besides the policy that its page carries itself. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

const credentials = z.object({ name: z.string().max(20), password: z.string().max(200) });

/**
 * The publishing desk: everything below `<base>admin/`. It serves the editing app and its configuration, lets people in
 * and out, and does what the app asks, in Decap's proxy protocol, as far as the person's role goes.
 */
export function deskServer(options: DeskOptions): ReturnType<typeof getRequestListener> {
  return getRequestListener(deskApp(options).fetch);
}

function deskApp(options: DeskOptions): Hono<{ Variables: Variables }> {
  const { basePath, database, everybody, log, settings, store } = options;
  const people = new People(database);
  const sessions = new Sessions(database, people);
  const attempts = new Attempts(database);
  const autosave = new Autosave(database);
  const opened = new OpenedVersions(database);
  const refused = new RefusedTexts(database);
  const admin = `${basePath}admin`;

  const app = new Hono<{ Variables: Variables }>().basePath(admin);

  app.use(async (context, next) => {
    const { method, path } = context.req;
    context.set('what', `${method} ${path.slice(admin.length)}`);
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    // A refusal closes the connection: what the other side is still sending is not read.
    if (context.res.status >= 400) context.res.headers.set('connection', 'close');
    const isRead = method === 'GET' || (context.get('isRead') as boolean | undefined);
    if (!isRead || context.res.status >= 400)
      log({
        what: context.get('what'),
        who: (context.get('person') as Person | undefined)?.name,
        from: addressOf(context),
        status: context.res.status,
        entry: context.get('entry') as string | undefined,
        fault: context.error instanceof Refusal ? context.get('fault') : context.error?.message,
      });
  });

  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json({ error: error.message }, error.status);
    if (error instanceof ContentFault)
      return context.json({ error: `设置文件有误：${error.message}` }, 500);
    return context.json({ error: '后台出了故障，没有保存。请告诉维护网站的人。' }, 500);
  });
  app.notFound((context) => context.json({ error: '没有这个文件。' }, 404));

  /** Only a page of this very site may change anything: other sites can send requests, but not from here. */
  const fromHere: MiddlewareHandler = async (context, next) => {
    if (context.req.header('origin') !== ownOrigin(context))
      throw new Refusal(403, '只接受本站后台页面的请求。');
    await next();
  };
  const asJson: MiddlewareHandler = async (context, next) => {
    if (!context.req.header('content-type')?.startsWith('application/json'))
      throw new Refusal(415, '只接受 JSON。');
    await next();
  };
  const atMost = (maxSize: number): MiddlewareHandler =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Refusal(413, '这一次的照片合起来太大。请缩小照片，或分几次上传。');
      },
    });
  const findPerson = (context: DeskContext): Person | undefined => {
    if (everybody) return everybody;
    const token = getCookie(context, COOKIE);
    return token === undefined ? undefined : sessions.find(token);
  };
  const loggedIn: MiddlewareHandler<{ Variables: Variables }> = async (context, next) => {
    const person = findPerson(context);
    if (!person) throw new Refusal(401, '登录已经过期。请在另一个窗口重新登录，再回来保存。');
    context.set('person', person);
    await next();
  };
  const showLogin = async (
    context: DeskContext,
    status: 200 | 401 | 429,
    fault?: string,
    name?: string,
  ) => {
    const { site } = await settings();
    context.header('content-security-policy', LOGIN_POLICY);
    const page = { siteName: site.name, basePath, ...(fault && { fault }), ...(name && { name }) };
    return context.html(loginPage(page), status);
  };

  app.get('/login', (context) =>
    everybody ? context.redirect(`${admin}/`, 303) : showLogin(context, 200),
  );
  app.post('/login', fromHere, atMost(LARGEST_LOGIN), async (context) => {
    const form = credentials.safeParse(await context.req.parseBody());
    if (!form.success) return showLogin(context, 401, '请填写姓名和密码。');
    const { name, password } = form.data;
    if (!attempts.begin(name, addressOf(context)))
      return showLogin(context, 429, '密码错了太多次，请过15分钟再试。', name);
    const person = await people.verify(name, password);
    if (!person) return showLogin(context, 401, '姓名或密码不对。', name);
    attempts.succeed(name, addressOf(context));
    const before = getCookie(context, COOKIE);
    if (before !== undefined) sessions.end(before);
    context.set('person', person);
    setCookie(context, COOKIE, sessions.begin(person), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: ownOrigin(context).startsWith('https:'),
      path: `${admin}/`,
    });
    return context.redirect(`${admin}/`, 303);
  });
  app.post('/logout', fromHere, asJson, loggedIn, (context) => {
    sessions.end(getCookie(context, COOKIE) ?? '');
    deleteCookie(context, COOKIE, { path: `${admin}/` });
    return context.body(null, 204);
  });

  app.get('/config.json', loggedIn, async (context) => {
    const now = await settings();
    const served = { ...now, site: { ...now.site, basePath } };
    const config = adminConfig(served, { contentPath: '', local: true });
    const { cms } = config;
    const backend = cms['backend'] as { proxy_url: string };
    return context.json({
      ...config,
      cms: {
        ...cms,
        // A window says by its own address which one it is: nobody overwrites what it has not seen.
        backend: { ...backend, proxy_url: `${backend.proxy_url}?tab=${randomUUID()}` },
        ...(reviewing(now, options) && { publish_mode: 'editorial_workflow' }),
      },
    });
  });

  const changes = [fromHere, asJson, loggedIn] as const;

  app.post('/api/v1', ...changes, atMost(LARGEST_SAVE), async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const action = z.object({ action: z.string().max(40) }).safeParse(body).data?.action;
    const parsed = requestSchema.safeParse(body);
    context.set('what', parsed.success ? parsed.data.action : `malformed ${action ?? 'request'}`);
    if (!parsed.success) {
      context.set('fault', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
      throw new Refusal(422, '后台听不懂这个请求。请刷新页面再试。');
    }
    context.set('isRead', !CHANGES.has(parsed.data.action));
    const entry = subjectOf(parsed.data);
    if (entry) context.set('entry', entry);
    const now = await settings();
    const person = context.get('person');
    const answer = await act(parsed.data, {
      person,
      window: windowOf(context),
      store,
      workflow: reviewing(now, options),
      settings: now,
      opened,
      refused,
    });
    return context.json(answer ?? null);
  });
  app.all('/api/v1', () => {
    throw new Refusal(405, '这个地址只接受保存。');
  });

  app.get('/api/me', loggedIn, (context) =>
    context.json({ ...context.get('person'), local: everybody !== undefined }),
  );
  app.get('/api/state', loggedIn, (context) => context.json(options.release()));
  app.get('/api/recovered', loggedIn, (context) =>
    context.json(refused.list(context.get('person').name)),
  );
  app.get('/api/recovered/:id', loggedIn, (context) => {
    const text = refused.get(context.get('person').name, context.req.param('id'));
    if (!text) throw new Refusal(404, '没有这份留存。');
    return context.json(text);
  });
  app.get('/api/recovered/:id/file', loggedIn, (context) => {
    const [id, path] = [context.req.param('id'), context.req.query('path') ?? ''];
    const content = refused.file(context.get('person').name, id, path);
    if (!content) throw new Refusal(404, '没有这个文件。');
    // To be stored, never shown: nobody knows what it is.
    context.header('content-disposition', 'attachment');
    context.header('content-type', 'application/octet-stream');
    return context.body(new Uint8Array(content));
  });
  app.delete('/api/recovered/:id', ...changes, (context) => {
    refused.drop(context.get('person').name, context.req.param('id'));
    return context.body(null, 204);
  });

  app.get('/api/autosave', loggedIn, async (context) => {
    const entry = entryOf(context);
    const saved = autosave.get(context.get('person').name, entry);
    if (!saved) return context.body(null, 204);
    const place = placeNamed(entry);
    const latest = place && (await store.latest(place));
    const { version, ...answer } = saved;
    const changedSince = latest && version !== undefined && latest.version !== version;
    return context.json({
      ...answer,
      ...(changedSince && { changedSince: { who: latest.who, when: latest.when } }),
    });
  });
  app.put('/api/autosave', ...changes, atMost(LARGEST_DRAFT), async (context) => {
    const entry = entryOf(context);
    const draft: unknown = await context.req.json().catch(() => undefined);
    if (draft === undefined) throw new Refusal(422, '后台听不懂这个请求。');
    const place = placeNamed(entry);
    const version = place && opened.get(windowOf(context), textFileOf(place));
    autosave.put(context.get('person').name, entry, JSON.stringify(draft), version);
    return context.body(null, 204);
  });
  app.delete('/api/autosave', ...changes, (context) => {
    autosave.delete(context.get('person').name, entryOf(context));
    return context.body(null, 204);
  });

  /** Which window asks; a caller that does not say is one window for all its life. */
  function windowOf(context: DeskContext): string {
    return `${context.get('person').name} ${context.req.query('tab')?.slice(0, 40) ?? ''}`;
  }

  app.get(
    '/*',
    async (context, next) => {
      if (findPerson(context)) return next();
      const isPage = context.req.path === `${admin}/`;
      return isPage ? context.redirect(`${admin}/login`, 303) : context.notFound();
    },
    serveStatic({
      root: options.appFolder,
      rewriteRequestPath: (path) => path.slice(admin.length),
      onFound: (path, context) => {
        // Names of bundled files change with their content.
        if (path.includes('/assets/'))
          context.header('cache-control', 'private, max-age=31536000, immutable');
      },
    }),
  );
  return app;
}

const reviewing = ({ site }: Settings, { workflow }: DeskOptions): WorkflowStore | undefined =>
  (site.reviews?.required ?? 0) > 0 ? workflow : undefined;

/** `<collection>/<slug>` of an autosave; `new` stands for an entry that was not saved yet. */
function entryOf({ req }: Context): string {
  const entry = req.query('entry') ?? '';
  if (/^[a-z]{1,20}\/new$/.test(entry) || placeNamed(entry)) return entry.replace(/\/index$/, '');
  throw new Refusal(422, '没有这一篇。');
}

/** The proxy in front says how it was asked; it runs on this computer, and nobody else is believed. */
function forwarded(context: Context, header: string): string | undefined {
  const { address = '' } = getConnInfo(context).remote;
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address) ? context.req.header(header) : undefined;
}

function addressOf(context: Context): string {
  // The proxy appends the address that it saw itself; what stands before it is what the visitor claims.
  const last = forwarded(context, 'x-forwarded-for')?.split(',').at(-1)?.trim();
  return last ?? getConnInfo(context).remote.address ?? '';
}

function ownOrigin(context: Context): string {
  const scheme = forwarded(context, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${context.req.header('host') ?? ''}`;
}
