import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const SEARCH = join(import.meta.dirname, '../../../src/search');

/** Bytes of the planner as the browser gets it: with all it imports, without what it loads only when needed. */
async function plannerSize(): Promise<number> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: join(SEARCH, 'planner.ts'), preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const needed = new Set([entry?.fileName]);
  for (const name of needed) {
    for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      needed.add(other);
  }
  const code = chunks.filter(({ fileName }) => needed.has(fileName)).map((chunk) => chunk.code);
  return code.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

describe('the planner on a slow phone', () => {
  it('is at most 6 KB in Brotli', async () => {
    const size = await plannerSize();
    expect(size).toBeGreaterThan(1024);
    expect(size).toBeLessThanOrEqual(6 * 1024);
  });
});
