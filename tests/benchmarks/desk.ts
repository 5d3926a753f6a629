import { setTimeout as wait } from 'node:timers/promises';
import { DeskProcess } from '../unit/desk/support/deskProcess.ts';
import { killAgainAndAgain } from '../unit/desk/support/killing.ts';

const PERSON = '签发丁';

/** `npm run bench -- desk [rounds]`: kills a desk at random moments of saving and releasing, and counts what was lost. */
export async function bench([rounds = '100']: string[]): Promise<void> {
  const desk = await DeskProcess.create(0);
  desk.addPerson(PERSON, 'approver');
  await desk.start();
  while ((await fetch(desk.address)).status !== 200) await wait(500);
  const began = performance.now();
  const { acknowledged, lost, broken, down } = await killAgainAndAgain(
    desk,
    PERSON,
    Number(rounds),
  );
  await desk.kill();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${rounds} kills in ${seconds} s: ${acknowledged} saves acknowledged`);
  console.log(`lost ${lost.length}, repository broken ${broken.length}, site down ${down.length}`);
  if (lost.length + broken.length + down.length > 0) {
    console.error({ lost, broken, down });
    process.exitCode = 1;
  }
}
