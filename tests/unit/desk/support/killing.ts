import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { git, gitLine } from '../../../../admin/desk/git/git.ts';
import type { DeskProcess } from './deskProcess.ts';
import { story } from './story.ts';

/** What came of killing a desk again and again. */
export interface Killed {
  acknowledged: number;
  /** Acknowledged saves that are not in the repository as they were sent. */
  lost: string[];
  /** Faults that git found in the repository. */
  broken: string[];
  /** Rounds after which readers did not get the whole site. */
  down: number[];
  /** Code of the last acknowledged save. */
  newest: string;
}

/**
 * Saves without a pause and kills the desk, its gits and its build at a random moment, so often; then compares what was
 * acknowledged with what is there. The site needs no reviews: each save is published and begins a build.
 * @param desk - running, with a finished release
 * @param person - who saves
 */
export async function killAgainAndAgain(
  desk: DeskProcess,
  person: string,
  rounds: number,
): Promise<Killed> {
  const gitDir = join(desk.state, 'content.git');
  const sent = new Map<string, string>();
  const result: Killed = { acknowledged: 0, lost: [], broken: [], down: [], newest: '' };
  for (let round = 0; round < rounds; round += 1) {
    const editor = await desk.visit(person);
    let isAlive = true;
    const saving = (async () => {
      for (let save = 0; isAlive; save += 1) {
        const code = `261127-r${round}s${save}`;
        const text = story(code, { body: `第${round}轮第${save}次。` });
        const answer = await editor.saveLive('stories', code, text).catch(() => undefined);
        if (answer?.status === 200) sent.set(code, text);
      }
    })();
    await wait(100 + Math.random() * 2000);
    await desk.kill();
    isAlive = false;
    await saving;
    const said = await gitLine(gitDir, [
      'fsck',
      '--strict',
      '--connectivity-only',
      '--no-dangling',
    ]);
    if (said !== '') result.broken.push(said);
    await desk.start();
    if ((await fetch(desk.address)).status !== 200) result.down.push(round);
  }
  for (const [code, text] of sent) {
    const kept = await git(gitDir, ['show', `main:stories/${code}/index.md`]).catch(() => '');
    if (kept.toString() !== text) result.lost.push(code);
    result.newest = code;
  }
  return { ...result, acknowledged: sent.size };
}
