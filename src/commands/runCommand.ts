import { formatIssues } from '../checks/report/text.ts';
import { ContentFault } from '../source/settings.ts';

/**
 * Runs a command and turns whatever goes wrong into words and an exit code: 1 when the content is at fault,
 * 2 when the command itself cannot run. Set `DEBUG` to see the stack.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // When the program that started this one is gone, nobody waits for the result; another may begin at any moment.
  process.once('disconnect', () => process.exit(2));
  process.channel?.unref();
  try {
    await command();
  } catch (error) {
    if (error instanceof ContentFault) {
      console.error(formatIssues(error.issues));
      // A program that started this one wants the faults as data.
      process.send?.(error.issues);
      process.exitCode = 1;
      return;
    }
    console.error(`没有完成：${error instanceof Error ? error.message : String(error)}`);
    if (process.env['DEBUG']) console.error(error);
    process.exitCode = 2;
  }
}
