import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { WEB_END, WEB_OPENINGS, webAddressIn } from '../webAddress.ts';

const CANDIDATE = new RegExp(
  `(?<![a-z0-9])(?:${WEB_OPENINGS.map((opening) => opening.replace('.', '\\.')).join('|')})(?:(?!${WEB_END.source}).)+`,
  'giu',
);

/** Links the bare addresses in square brackets (`[来源：https://…]`), which the parser had to leave: they might have been a link. */
export function remarkBracketedAddresses() {
  return (tree: Root): void => {
    findAndReplace(
      tree,
      [
        CANDIDATE,
        (candidate: string) => {
          const address = webAddressIn(candidate);
          if (address === '') return false;
          return [
            {
              type: 'link',
              url: /^www/i.test(address) ? `http://${address}` : address,
              children: [{ type: 'text', value: address }],
            },
            { type: 'text', value: candidate.slice(address.length) },
          ];
        },
      ],
      { ignore: ['link', 'linkReference'] },
    );
  };
}
