/** The site's base path with its final slash, `/` or `/wmsj/`; set by the build. */
const BASE = import.meta.env.BASE_URL;

/**
 * The address to link to for a path of the site: `/activities/` becomes `/wmsj/activities/` under a base path.
 * Addresses that already name a host are left as they are.
 */
export function href(path: string): string {
  return path.startsWith('/') ? `${BASE.replace(/\/$/, '')}${path}` : path;
}

/** How the paths of a site become absolute addresses. */
export type Absolute = (path: string) => string;

/**
 * Makes the absolute addresses of a site's paths, base path included.
 * @param site - `https://www.example.gov.cn`, without a path
 */
export const absoluteAt =
  (site: string): Absolute =>
  (path) =>
    new URL(href(path), site).href;

/** Whether a link leaves for a host that is not the government's (`*.gov.cn`). */
export function leavesGovernment(url: string): boolean {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1];
  return host !== undefined && !/(^|\.)gov\.cn$/i.test(host);
}
