import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillShortIds } from '../../../src/commands/fillShortIds.ts';
import { shortId } from '../../../src/models/shortId.ts';
import { contentWith, entryText, STORY } from '../checks/support/contentFolder.ts';

const id = (code: string, attempt = 0) => shortId({ kind: 'stories', code }, attempt);
const story = (code: string, short?: string) => entryText(STORY, { code, short });

it('writes one line into entries that have none, and touches nothing else', async () => {
  const before = story('jia').replace(/\n/g, '\r\n');
  const kept = story('yi', id('yi'));
  const folder = await contentWith({
    'stories/jia/index.md': before,
    'stories/yi/index.md': kept,
  });
  const filled = await fillShortIds(folder);
  expect(filled.map(({ id }) => id)).toContain(id('jia'));
  const text = (code: string) => readFile(join(folder, 'stories', code, 'index.md'), 'utf8');
  expect(await text('jia')).toBe(
    before.replace('code: jia\r\n', `code: jia\r\nshort: ${id('jia')}\r\n`),
  );
  expect(await text('yi')).toBe(kept);
  expect(await fillShortIds(folder)).toEqual([]);
});

it('takes the next one when another entry has it', async () => {
  const folder = await contentWith({
    'stories/jia/index.md': story('jia'),
    'stories/yi/index.md': story('yi', id('jia')),
  });
  const filled = await fillShortIds(folder);
  expect(filled.find(({ file }) => file.includes('stories/jia/'))?.id).toBe(id('jia', 1));
});
