import type { Settings } from '../../source/settings.ts';
import type { EntryCheck } from '../check.ts';
import { entryTexts } from '../fieldValues.ts';
import { findNearMisses } from './nearMiss.ts';

/** Names and phrases of the programme that must not have one wrong character. */
export const fixedTerms: EntryCheck = {
  name: 'wording/fixed-terms',
  run(entry, settings) {
    const terms = termsOf(settings);
    return entryTexts(entry).flatMap(({ text, line, label }) =>
      findNearMisses(text, terms).map(({ written, term }) => ({
        severity: 'advice' as const,
        line,
        label,
        message: `“${written}”像是“${term}”写错了。`,
        advice: `这是固定用语。确实写错了，请改成“${term}”。`,
      })),
    );
  },
};

const cache = new WeakMap<Settings, readonly string[]>();

function termsOf(settings: Settings): readonly string[] {
  const known = cache.get(settings);
  if (known) return known;
  const { programme, wording } = settings;
  const named = [
    programme.themes,
    programme.strands,
    programme.tasks,
    programme.sevenHaves,
    programme.mechanisms,
  ];
  const terms = [
    ...new Set([
      '新时代文明实践',
      '七个有',
      ...named.flatMap((group) => group.map(({ name }) => name)),
      ...wording.terms,
    ]),
  ];
  cache.set(settings, terms);
  return terms;
}
