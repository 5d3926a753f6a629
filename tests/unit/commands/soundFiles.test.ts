import { describe, expect, it } from 'vitest';
import { soundFiles } from '../../../src/commands/soundFiles.ts';
import type { Ledger, MadeFile } from '../../../src/integrations/ledger.ts';

const file = (more: Partial<MadeFile> = {}): MadeFile => ({
  key: 'k',
  size: 1,
  modified: 1,
  pictures: [],
  isIndexed: true,
  pointsIntoPages: false,
  ...more,
});
const ledger = (files: Record<string, MadeFile>, more: Partial<Ledger> = {}): Ledger => ({
  folder: '/site',
  files,
  takenOver: [],
  hidden: 'none',
  ...more,
});

const last = ledger({ 'a/index.html': file(), 'b/index.html': file() });
const next = ledger(last.files, { takenOver: ['a/index.html'] });

describe('files that need not be checked again', () => {
  it('are those taken over', () => {
    expect([...soundFiles(last, next)]).toEqual(['a/index.html']);
  });

  it('are none on the first build', () => {
    expect(soundFiles(undefined, next).size).toBe(0);
  });

  it('are none when a file went away that they may lead to', () => {
    const less = ledger({ 'a/index.html': file() }, { takenOver: ['a/index.html'] });
    expect(soundFiles(last, less).size).toBe(0);
  });

  it('are none when other entries are hidden than before', () => {
    expect(soundFiles(last, { ...next, hidden: 'one' }).size).toBe(0);
  });

  it('are not those that lead into a page, where the place may be gone', () => {
    const leading = { 'a/index.html': file({ pointsIntoPages: true }), 'b/index.html': file() };
    expect(soundFiles(last, { ...next, files: leading }).size).toBe(0);
  });
});
