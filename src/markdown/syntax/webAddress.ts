import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { WEB_END, WEB_OPENINGS, webAddressIn } from '../webAddress.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

const LONGEST_OPENING = Math.max(...WEB_OPENINGS.map(({ length }) => length));

const webAddress: Construct = {
  name: 'webAddress',
  previous: (code) => code === null || code < 0 || !/[a-z0-9]/i.test(String.fromCharCode(code)),
  tokenize(effects, ok, nok) {
    let kind: 'literalAutolinkHttp' | 'literalAutolinkWww' = 'literalAutolinkHttp';
    let rest = 0;

    /** Inside of `[…]` that may still become a link there can be no second link. */
    const isInLabel = (): boolean =>
      this.events.some(
        ([, token]) =>
          (token.type === 'labelLink' || token.type === 'labelImage') && token._balanced !== true,
      );

    const measure: Construct = {
      partial: true,
      tokenize(scan, found, missed) {
        let typed = '';
        const next: State = (code) => {
          if (isEnd(code)) {
            rest = webAddressIn(typed).length;
            return rest === 0 || isInLabel() ? missed(code) : found(code);
          }
          typed += String.fromCharCode(code);
          if (typed.length <= LONGEST_OPENING && !isOpening(typed)) return missed(code);
          scan.consume(code);
          return next;
        };
        return next;
      },
    };

    const inside: State = (code) => {
      if (rest > 0) {
        rest -= 1;
        effects.consume(code);
        return inside;
      }
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(code);
    };

    return (code) => {
      if (code === codeOf('w') || code === codeOf('W')) kind = 'literalAutolinkWww';
      effects.enter('literalAutolink');
      effects.enter(kind);
      return effects.check(measure, inside, nok)(code);
    };
  },
};

function isOpening(typed: string): boolean {
  const start = typed.toLowerCase();
  return WEB_OPENINGS.some((opening) => opening.startsWith(start) || start.startsWith(opening));
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function isEnd(code: Code): code is null {
  return code === null || code < 0 || WEB_END.test(String.fromCharCode(code));
}

/** Bare `http://`, `https://` and `www.` addresses in Chinese text; takes the place of GFM's, which stop only at a space. */
export const webAddressSyntax: Extension = {
  disable: { null: ['protocolAutolink', 'wwwAutolink'] },
  text: Object.fromEntries([...'HhWw'].map((letter) => [codeOf(letter), webAddress])),
};
