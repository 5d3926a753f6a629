import type { Issue } from '../lib/issue.ts';
import { readEntry, type SourceEntry } from '../source/entry.ts';
import { digestOf, Kept } from '../source/kept.ts';
import type { Settings } from '../source/settings.ts';
import { entryChecks } from './entry.ts';

/** An entry as it is kept: without what is known anyway or cannot be written. */
interface KeptEntry {
  plain: Omit<SourceEntry, 'model' | 'schema' | 'lineOf'>;
  /** What the checks of the entry alone say; nothing before they were asked. */
  found?: Issue[];
}

/** Reads and checks entries, each only when it or the settings have changed since the last build. */
export class KeptEntries {
  readonly #kept: Kept<KeptEntry>;
  readonly #records = new WeakMap<SourceEntry, KeptEntry>();

  private constructor(kept: Kept<KeptEntry>) {
    this.#kept = kept;
  }

  /** @param file - where the results are kept; absolute */
  static async open(file: string, settings: Settings): Promise<KeptEntries> {
    return new KeptEntries(await Kept.open(file, settings));
  }

  /** As `readEntry`. */
  readonly read: typeof readEntry = (model, schema, source) => {
    const key = digestOf(model.name, source.file, source.code, source.bytes);
    const record = this.#kept.get(key, () => {
      const { code, file, raw, data, body, bodyLine, issues } = readEntry(model, schema, source);
      return { plain: { code, file, raw, data, body, bodyLine, issues } };
    });
    let lineOf: SourceEntry['lineOf'] | undefined;
    const entry: SourceEntry = {
      ...record.plain,
      model,
      schema,
      lineOf: (path) => (lineOf ??= readEntry(model, schema, source).lineOf)(path),
    };
    this.#records.set(entry, record);
    return entry;
  };

  /** As `entryChecks`, of an entry that was read here. */
  check(entry: SourceEntry, settings: Settings): Issue[] {
    const record = this.#records.get(entry);
    if (!record) return entryChecks(entry, settings);
    record.found ??= entryChecks(entry, settings);
    return record.found;
  }

  /** Keeps what was read for the next build. */
  save(): Promise<void> {
    return this.#kept.save();
  }
}
