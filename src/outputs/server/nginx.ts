/** How the server is reached and where things are on it. */
export interface ServerPlace {
  /** Name of the site's own host, `www.example.gov.cn`. */
  domain: string;
  /** `/` or `/wmsj/` */
  basePath: string;
  /** Folder, or the link to the folder, of the finished site; absolute. */
  root: string;
  /** What `listen` names for plain HTTP: a port, or an address with a port. */
  listen: string;
  /** Certificate chain and key for HTTPS; plain HTTP without them, for a server behind a gateway. */
  tls?: { certificate: string; key: string } | undefined;
  /** Port of the desk on this machine; without it the editing side is plain files that ask a Git host. */
  deskPort?: number | undefined;
  /** Hosts that the editing side may ask besides this one, as origins. */
  gitHosts?: readonly string[] | undefined;
  /** Whether nginx has the module for ready-made Brotli files (libnginx-mod-http-brotli-static). */
  brotli?: boolean | undefined;
}

/** What Decap needs: it compiles its schemas (`unsafe-eval`) and styles itself from scripts. */
const adminPolicy = (gitHosts: readonly string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${["'self'", 'blob:', ...gitHosts].join(' ')}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The pages carry the rest themselves: which script and style each may run. */
const SITE_POLICY =
  "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

const YEAR = 'public, max-age=31536000, immutable';

/**
 * An nginx configuration for Debian's `sites-enabled`: headers, cache rules, old addresses, ready-made compressed
 * files, the site's own 404 page, and the way to the desk. Headers come from maps and are added in one place: an
 * `add_header` in a location silences all those above it, which is wanted before the desk alone: it says its own.
 * @returns the text of the file, which stands inside `http { }`
 */
export function nginxConfig({
  domain,
  basePath,
  root,
  listen,
  tls,
  deskPort,
  gitHosts = [],
  brotli = false,
}: ServerPlace): string {
  const variable = (name: string) => `$${domain.replace(/[^a-z0-9]/gi, '_')}_${name}`;
  const base = basePath.replaceAll('.', '\\.');
  const [moved, cache, policy] = [variable('moved'), variable('cache'), variable('policy')];
  const below = basePath === '/' ? [] : [`rewrite ^${base.slice(0, -1)}(/.*)$ $1 break;`];

  const secure = tls ? ['add_header Strict-Transport-Security "max-age=31536000" always;'] : [];
  const reached = tls
    ? [
        'listen 443 ssl http2;',
        `ssl_certificate ${tls.certificate};`,
        `ssl_certificate_key ${tls.key};`,
        'ssl_protocols TLSv1.2 TLSv1.3;',
        ...secure,
      ]
    : [`listen ${listen};`];
  const desk = deskPort && [
    '',
    '# 编辑后台：登录、保存、审核、发布都由它做。',
    `location ^~ ${basePath}admin/ {`,
    ...[
      `proxy_pass http://127.0.0.1:${String(deskPort)};`,
      'proxy_http_version 1.1;',
      'proxy_set_header Host $http_host;',
      'proxy_set_header X-Forwarded-Proto $scheme;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'client_max_body_size 50m;',
      '# 其余的响应头由编辑后台自己给。',
      `add_header Content-Security-Policy ${policy} always;`,
      ...secure,
    ].map(indent),
    '}',
  ];
  const lines = [
    '# 由 npm run deploy:config 生成。改设置后请重新生成，不要手改。',
    `map $uri ${moved} {`,
    '    default "";',
    `    include ${root}/redirects.ma[p];`,
    '}',
    `map $request_uri ${cache} {`,
    '    default no-cache;',
    `    ~^${base}_astro/ "${YEAR}";`,
    `    "~^${base}pagefind/.+\\.(?:pf_[a-z]+|[0-9a-f]{8}\\.json)$" "${YEAR}";`,
    '}',
    `map $request_uri ${policy} {`,
    `    default "${SITE_POLICY}";`,
    `    ~^${base}admin/ "${adminPolicy(gitHosts)}";`,
    '}',
    '',
    ...(tls
      ? [
          'server {',
          ...[
            `listen ${listen};`,
            `server_name ${domain};`,
            'return 301 https://$host$request_uri;',
          ].map(indent),
          '}',
          '',
        ]
      : []),
    'server {',
    ...[
      ...reached,
      `server_name ${domain};`,
      'server_tokens off;',
      'absolute_redirect off;',
      'charset utf-8;',
      '# Debian 的类型表里没有这几种。',
      'include /etc/nginx/mime.types;',
      'types { text/calendar ics; text/csv csv; text/markdown md; application/manifest+json webmanifest; }',
      'charset_types text/xml text/css text/plain text/csv text/calendar application/javascript application/json application/xml;',
      '',
      'add_header X-Content-Type-Options nosniff always;',
      'add_header Referrer-Policy strict-origin-when-cross-origin always;',
      'add_header Permissions-Policy "camera=(), microphone=(), geolocation=(), payment=()" always;',
      `add_header Content-Security-Policy ${policy} always;`,
      `add_header Cache-Control ${cache};`,
      '',
      '# 优先发送事先压缩好的文件，没有的当场压缩。',
      'gzip_static on;',
      ...(brotli ? ['brotli_static on;'] : []),
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      'gzip_min_length 512;',
      'gzip_types text/css text/plain text/csv text/calendar application/javascript text/javascript application/json application/xml application/atom+xml application/rss+xml application/manifest+json image/svg+xml;',
      '',
      '# 旧网址；站点更新后重新载入 nginx 才会读到新增的，在那之前由网页自己转过去。',
      `if (${moved}) { return 301 ${moved}$is_args$args; }`,
      '',
      `error_page 404 ${basePath}404.html;`,
      ...(basePath === '/' ? [] : [`location = / { return 301 ${basePath}; }`]),
      'location ~ /\\.(?!well-known/) { return 404; }',
      '',
      `location ${basePath} {`,
      ...[
        'limit_except GET HEAD { deny all; }',
        `root ${root};`,
        'rewrite ^(/(?:.*/)?[^./]+)$ $1/ permanent;',
        ...below,
        'try_files $uri ${uri}index.html =404;',
      ].map(indent),
      '}',
      ...(desk ? desk : []),
    ].map(indent),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (line: string): string => (line ? `    ${line}` : '');
