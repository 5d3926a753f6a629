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
 * `add_header` in a location would silence all those above it.
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
