import type { EntryCheck } from '../check.ts';
import { entryTexts } from '../fieldValues.ts';

/** Words that the office's own lexicon (`content/settings/wording.yaml`) calls wrong. */
export const lexicon: EntryCheck = {
  name: 'wording/lexicon',
  run: (entry, { wording }) =>
    entryTexts(entry).flatMap(({ text, line, label }) =>
      wording.lexicon
        .filter(({ wrong, right, except = [] }) => {
          if (!text.includes(wrong)) return false;
          // What is right may hold what is wrong (`志愿者服务` in `志愿者服务队`).
          const allowed = right.includes(wrong) ? [...except, right] : except;
          return allowed.reduce((rest, words) => rest.replaceAll(words, ''), text).includes(wrong);
        })
        .map(({ wrong, right, reason, strict }) => ({
          severity: strict ? ('error' as const) : ('advice' as const),
          line,
          label,
          message: `“${wrong}”应写作“${right}”。`,
          advice: reason,
        })),
    ),
};
