import type { EntryCheck } from '../check.ts';
import { fieldValues, placeOf } from '../fieldValues.ts';
import { privacyIssues } from '../privacy/privacyIssues.ts';

/** Personal data in an entry's fields and text. The body is read whole: a number may be wrapped. */
export const privacy: EntryCheck = {
  name: 'privacy/text',
  run: (entry) => [
    ...fieldValues(entry).flatMap(({ path, value, meta }) =>
      typeof value === 'string'
        ? privacyIssues({
            file: entry.file,
            ...placeOf(entry, path),
            text: value,
            publicContact: meta?.publicContact ?? false,
          })
        : [],
    ),
    ...privacyIssues({
      file: entry.file,
      line: entry.bodyLine,
      label: entry.model.body.label,
      text: entry.body,
    }),
  ],
};
