import type { Issue } from '../lib/issue.ts';
import type { Settings } from '../source/settings.ts';
import type { CheckedEntry, EntryCheck } from './check.ts';
import { isDraft, mildForDraft } from './drafts.ts';
import { childrenConsent } from './source/childrenConsent.ts';
import { hotLinks } from './source/hotLinks.ts';
import { lengths } from './source/lengths.ts';
import { pasted } from './source/pasted.ts';
import { pictureWords } from './source/pictureWords.ts';
import { privacy } from './source/privacy.ts';
import { rawHtml } from './source/rawHtml.ts';
import { reviews } from './source/reviews.ts';
import { fixedTerms } from './wording/fixedTerms.ts';
import { lexicon } from './wording/lexicon.ts';
import { punctuation } from './wording/punctuation.ts';

const CHECKS: EntryCheck[] = [
  privacy,
  pictureWords,
  hotLinks,
  rawHtml,
  pasted,
  lengths,
  reviews,
  childrenConsent,
  lexicon,
  fixedTerms,
  punctuation,
];

/**
 * The checks that need nothing but the entry itself. They run over files and, before saving, in the CMS, so nothing
 * here may need Node.
 * @param entry - as read from its file, or made by the CMS from its form (then `lineOf` may always say 1)
 */
export function entryChecks(entry: CheckedEntry, settings: Settings): Issue[] {
  return CHECKS.flatMap(({ name, run }) =>
    run(entry, settings).map((finding) =>
      mildForDraft({ ...finding, check: name, file: entry.file }, isDraft(entry)),
    ),
  );
}
