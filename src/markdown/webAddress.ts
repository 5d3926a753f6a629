/** How a bare web address begins. */
export const WEB_OPENINGS: readonly string[] = ['http://', 'https://', 'www.'];

/**
 * What ends a bare address: white space, `<`, Markdown's own `*` and back-tick, and every punctuation mark outside of ASCII
 * (`，。）》”…`) with the full-width signs. Chinese letters do not: a path may be Chinese.
 */
export const WEB_END =
  /[\s<*`\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFE0-\uFFE6]|[^\P{P}\p{ASCII}]/u;

/** An address with a host. */
const ADDRESS = /^(?:https?:\/\/|www\.)([^\s/?#.:]+(?:\.[^\s/?#.:]+)*)(?::\d+)?(?:[/?#]|$)/i;

/** `www.example.org欢迎访问`: no host ends in a label that mixes Latin and Chinese, so the sentence goes on there. */
const PROSE_AFTER_HOST =
  /^((?:https?:\/\/|www\.)[^/?#]*\.[a-z]{2,}(?::\d+)?)\p{Script=Han}[^./?#]*(?:[/?#].*)?$/isu;

/** Punctuation that closes the sentence, not the address. */
const CLOSING = /[!"'&,.:;>?\]}_~]+$/;

/**
 * The address at the start of a text, '' when there is none: cut before a sentence that follows the host and before `~~`, without
 * closing punctuation and unmatched brackets.
 *
 * @param text begins with one of {@link WEB_OPENINGS} and ends where {@link WEB_END} first matches
 */
export function webAddressIn(text: string): string {
  let address = (PROSE_AFTER_HOST.exec(text)?.[1] ?? text).replace(/~~.*$/s, '');
  for (let length = -1; length !== address.length;) {
    length = address.length;
    address = address.replace(CLOSING, '');
    if (address.endsWith(')') && address.split(')').length > address.split('(').length)
      address = address.slice(0, -1);
  }
  const host = ADDRESS.exec(address)?.[1] ?? '';
  return host.includes('.') ? address : '';
}
