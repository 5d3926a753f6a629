import { createHash } from 'node:crypto';

const INLINE = /<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

/**
 * Narrows a page's content security policy to the inline styles and scripts that the page has. Astro names those of the
 * whole site on every page: a looser policy, and half a kilobyte of text that no compression can shrink.
 * @param html - a whole page with its policy as a meta tag
 */
export function narrowPolicy(html: string): string {
  const used = new Set(
    [...html.matchAll(INLINE)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ ?'sha256-[^']*'/g, (hash) => (used.has(hash.trim()) ? hash : '')),
  );
}
