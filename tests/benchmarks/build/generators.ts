import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstall } from '../../support/apt.ts';
import { eleventySite, hugoSite } from './equalSites.ts';

/** A program that makes a site of a folder of Markdown. */
export interface Generator {
  label: string;
  /** Installs it and lays out a site equal to that of the content. */
  prepare(content: string, work: string): void;
  /** The build command, where it runs, and what it needs in the environment. */
  command: readonly string[];
  cwd(work: string): string;
  environment(content: string, work: string): Record<string, string>;
}

const TOOLS = resolve('.cache/bench');

export const GENERATORS: Record<string, Generator> = {
  site: {
    label: '本站',
    prepare: () => undefined,
    command: ['node', resolve('src/commands/build.ts')],
    cwd: () => process.cwd(),
    environment: (content, work) => ({
      CONTENT: content,
      OUT: join(work, 'site'),
      BUILD_TIME: '2026-11-25 12:00',
      NODE_ENV: 'production',
    }),
  },
  hugo: {
    label: 'Hugo',
    prepare(content, work) {
      if (!existsSync('/usr/bin/hugo') && !aptInstall('hugo')) throw new Error('没能装上 Hugo。');
      hugoSite(content, join(work, 'hugo'));
    },
    command: ['/usr/bin/hugo', '--quiet', '--cleanDestinationDir'],
    cwd: (work) => join(work, 'hugo'),
    environment: () => ({}),
  },
  eleventy: {
    label: 'Eleventy',
    prepare(content, work) {
      const tools = join(TOOLS, 'eleventy');
      if (!existsSync(join(tools, 'node_modules/@11ty/eleventy'))) {
        mkdirSync(tools, { recursive: true });
        writeFileSync(join(tools, 'package.json'), '{"private":true}');
        const { status } = spawnSync('npm', ['install', '-E', '@11ty/eleventy@3.1.8'], {
          cwd: tools,
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        if (status !== 0) throw new Error('没能装上 Eleventy。');
      }
      eleventySite(content, join(work, 'eleventy'));
      cpSync(join(tools, 'node_modules'), join(work, 'eleventy/node_modules'), { recursive: true });
    },
    command: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    cwd: (work) => join(work, 'eleventy'),
    environment: () => ({}),
  },
};
