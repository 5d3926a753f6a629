import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/source/environment.ts';
import { TEST_TIME } from '../support/buildSites.ts';

const SEED = 20261125;
const ROUNDS = 2;
const EDITS_A_ROUND = 6;

const work = mkdtempSync(join(tmpdir(), 'changed-'));
const caches: string[] = [];
afterAll(() => {
  for (const folder of [work, ...caches]) rmSync(folder, { recursive: true, force: true });
});

function cacheOf(contentFolder: string): string {
  process.env['CONTENT'] = contentFolder;
  const folder = cacheFolder();
  caches.push(folder);
  return folder;
}

/** The generator of the same numbers for the same seed; Numerical Recipes' constants. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const activities = join(work, 'content/activities');
const textOf = (code: string): string => join(activities, code, 'index.md');
const rewrite = (code: string, from: RegExp, to: string): void => {
  const text = readFileSync(textOf(code), 'utf8');
  writeFileSync(textOf(code), text.replace(from, to));
};

/** Whether no other text names the report, and readers see it: then every edit leaves content that can be built. */
const mayChange = (code: string): boolean =>
  !/^(?:withdrawn|draft|publishAt|aliases):/m.test(readFileSync(textOf(code), 'utf8')) &&
  readdirSync(join(work, 'content'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(?:mdx?|yaml)$/.test(file) && file !== join('activities', code, 'index.md'),
    )
    .every((file) => !readFileSync(join(work, 'content', file), 'utf8').includes(code));

/** Ways in which an office changes its reports; each takes a report that is there. */
const EDITS: Record<string, (code: string, round: number) => void> = {
  'a new title': (code, round) => rewrite(code, /^title: .*$/m, `title: 改过的题目第${round}次`),
  'another day of publication': (code) =>
    rewrite(code, /^publishedAt: .*$/m, 'publishedAt: 2026-11-20 09:00'),
  'one more paragraph': (code, round) => rewrite(code, /$/, `\n补记第${round}次：大家都说好。\n`),
  'another station': (code) => {
    rewrite(code, /^station: .*$/m, 'station: suo');
    rewrite(code, /^point: .*\n/m, '');
  },
  'taken back': (code) =>
    rewrite(code, /\n---\n/, '\nwithdrawn:\n  date: 2026-11-24\n  reason: 内容有误\n---\n'),
  'a draft again': (code) => rewrite(code, /\n---\n/, '\ndraft: true\n---\n'),
  'taken away': (code) => rmSync(join(activities, code), { recursive: true }),
  'an added copy': (code, round) => {
    const copy = `${code}-${round}`;
    cpSync(join(activities, code), join(activities, copy), { recursive: true });
    rewrite(copy, /^code: .*$/m, `code: ${copy}`);
    rewrite(copy, /^title: .*$/m, `title: 又一次活动第${round}次`);
    rewrite(copy, /^(?:short|planItem): .*\n/gm, '');
  },
  'another code': (code, round) => {
    const other = `${code}-r${round}`;
    renameSync(join(activities, code), join(activities, other));
    rewrite(other, /^code: .*$/m, `code: ${other}\naliases:\n  - /activities/${code}/`);
  },
};

function build(content: string, out: string): void {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      SITE: '',
      CONTENT: content,
      OUT: out,
      BUILD_TIME: TEST_TIME,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  expect(status, stdout + stderr).toBe(0);
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();

describe('a build after changes equals one from nothing', () => {
  const content = join(work, 'content');
  const changed = join(work, 'changed');
  cpSync('content', content, { recursive: true, preserveTimestamps: true });
  const next = numbers(SEED);

  it('starts from a build', () => {
    build(content, changed);
    expect(existsSync(join(changed, 'index.html'))).toBe(true);
  });

  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))('round %i', (round) => {
    const done: string[] = [];
    const names = Object.keys(EDITS);
    const codes = readdirSync(activities).sort().filter(mayChange);
    for (let edit = 0; edit < EDITS_A_ROUND; edit += 1) {
      const [code = ''] = codes.splice(next(codes.length), 1);
      const [name = ''] = names.splice(next(names.length), 1);
      EDITS[name]?.(code, round);
      done.push(`${name}: ${code}`);
    }
    // Nor does it take over what somebody changed by hand.
    appendFileSync(join(changed, 'activities', codes[0] ?? '', 'index.html'), '<p>改过</p>');
    build(content, changed);

    // A folder of another name has a cache of its own. Of it, only drawings and photos in other sizes are given, which are
    // named by their content and take minutes to make.
    const fresh = join(work, `fresh-${round}`);
    cpSync(content, join(fresh, 'content'), { recursive: true, preserveTimestamps: true });
    for (const kept of ['assets', 'drawings'])
      cpSync(join(cacheOf(content), kept), join(cacheOf(join(fresh, 'content')), kept), {
        recursive: true,
      });
    build(join(fresh, 'content'), join(fresh, 'site'));

    expect(filesOf(changed), done.join('; ')).toEqual(filesOf(join(fresh, 'site')));
    const different = filesOf(changed).filter(
      (file) => !readFileSync(join(changed, file)).equals(readFileSync(join(fresh, 'site', file))),
    );
    expect(different, done.join('; ')).toEqual([]);
  });
});
