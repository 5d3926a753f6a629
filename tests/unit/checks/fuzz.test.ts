import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { entryChecks } from '../../../src/checks/entry.ts';
import { imageAsPath } from '../../../src/models/define.ts';
import { models } from '../../../src/models/index.ts';
import { readEntry, type SourceEntry } from '../../../src/source/entry.ts';
import { readSettings, type Settings } from '../../../src/source/settings.ts';
import { ACTIVITY, BODY, entryText } from './support/contentFolder.ts';

/** What fingers, clipboards and other programs put into a file. */
const typed = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      ':',
      '：',
      ': ',
      '- ',
      '#',
      ' #',
      '"',
      "'",
      '“',
      '”',
      '|',
      '>',
      '&a',
      '*a',
      '!!js',
      '{',
      '}',
      '[',
      ']',
    ],
    ...[
      '\t',
      '\u00A0',
      '\u3000',
      '\u200B',
      '\uFEFF',
      '\uFFFD',
      '\u0000',
      '\u0007',
      '\uD83D',
      '𠮷',
      '👨‍👩‍👧',
    ],
    ...[
      'title',
      'heldOn',
      '2026-02-30',
      '20260305',
      'true',
      'null',
      '~',
      '.inf',
      '0x1f',
      '1e9',
      '<<: *a',
      '? ',
    ],
    ...[
      '**',
      '![',
      '](',
      ')',
      '<script>',
      '<!--',
      '-->',
      '::附件',
      ':::',
      '```',
      '[^1]',
      '\\',
      '%',
      '$',
      '{{1+1}}',
    ],
    ...['大夫', '新时代文明实践', '七个', '。', '，', '《', '〔2026〕'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const lines = fc.array(
  fc.array(typed, { maxLength: 8 }).map((parts) => parts.join('')),
  { maxLength: 8 },
);

const settings: Settings = await readSettings('content');
const schema = models.activities.schema({ image: imageAsPath, programme: settings.programme });

const read = (bytes: Uint8Array): SourceEntry =>
  readEntry(models.activities, schema, { file: 'content/activities/a/index.md', code: 'a', bytes });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads and checks; whatever is said must say where. */
function examine(bytes: Uint8Array): SourceEntry {
  const entry = read(bytes);
  const lineCount = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length + 1;
  for (const issue of [...entry.issues, ...entryChecks(entry, settings)]) {
    expect(issue.file).toBe('content/activities/a/index.md');
    expect(issue.line).toBeGreaterThanOrEqual(1);
    expect(issue.line).toBeLessThanOrEqual(lineCount);
    expect(issue.message).toMatch(/[。？！）”]$/);
    expect(issue.advice).not.toBe('');
  }
  return entry;
}

test('any text as front matter and body: no crash, every fault has its place', () => {
  fc.assert(
    fc.property(lines, lines, (front, body) => {
      examine(encode(`---\n${front.join('\n')}\n---\n${body.join('\n')}`));
    }),
    { numRuns: 500 },
  );
});

test('a sound file with one line changed', () => {
  const sound = entryText(ACTIVITY).split('\n');
  fc.assert(
    fc.property(fc.nat(sound.length - 1), lines, (at, inserted) => {
      examine(encode([...sound.slice(0, at), ...inserted, ...sound.slice(at + 1)].join('\n')));
    }),
    { numRuns: 500 },
  );
});

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      examine(bytes);
    }),
    { numRuns: 500 },
  );
});

test('a file that is refused says so, one that is accepted keeps its text', () => {
  fc.assert(
    fc.property(lines, (body) => {
      const text = body.join('\n').replace(/\r\n?/g, '\n');
      const entry = examine(encode(entryText(ACTIVITY, {}, `${BODY}${text}`)));
      if (entry.issues.length === 0) expect(entry.body).toBe(`${BODY}${text}`.toWellFormed());
      else expect(entry.data === undefined || entry.issues.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whatever the CMS writes by its YAML library is read back as it was', () => {
  const text = fc
    .array(typed, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('').toWellFormed());
  fc.assert(
    fc.property(text, text, (title, source) => {
      const fields = {
        ...ACTIVITY,
        title: `甲${title}`,
        source,
        changeNote: `${title}\n${source}`,
      };
      const entry = read(encode(`---\n${stringify(fields)}---\n${BODY}`));
      const said = entry.issues.filter(({ check }) => check === 'source/front-matter');
      expect(said).toEqual([]);
      expect(entry.raw['title']).toBe(fields.title);
    }),
    { numRuns: 500 },
  );
});
