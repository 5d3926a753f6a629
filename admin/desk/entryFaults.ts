import { entryChecks } from '../../src/checks/entry.ts';
import { imageAsPath, type Model } from '../../src/models/define.ts';
import { models } from '../../src/models/index.ts';
import { readEntry } from '../../src/source/entry.ts';
import type { Settings } from '../../src/source/settings.ts';
import { textFileOf, type Place } from './place.ts';

/**
 * Everything that forbids an entry to be published, as far as the entry alone shows it. The CMS asks the same before
 * saving; here it is asked of whoever calls.
 * @returns one line of Chinese for each fault; settings are judged by the build
 */
export function entryFaults(place: Place, text: string, settings: Settings): string[] {
  const model = (models as Record<string, Model | undefined>)[place.collection];
  if (!model) return [];
  const schema = model.schema({ image: imageAsPath, programme: settings.programme });
  const file = textFileOf(place);
  const { issues, ...entry } = readEntry(model, schema, {
    file,
    code: place.code,
    bytes: Buffer.from(text),
  });
  return [...issues, ...entryChecks(entry, settings)]
    .filter(({ severity }) => severity === 'error')
    .map(({ label, message, advice }) => [label, message + advice].filter(Boolean).join('：'));
}
