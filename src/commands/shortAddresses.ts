import { contentFolder } from '../source/environment.ts';
import { fillShortIds } from './fillShortIds.ts';
import { runCommand } from './runCommand.ts';

/** Gives every entry that has no short permanent address one, and keeps it with the entry. */
await runCommand(async () => {
  const filled = await fillShortIds(contentFolder());
  for (const { file, id } of filled) console.log(`/s/${id}/  ${file}`);
  console.log(
    filled.length === 0 ? '每一篇都有短网址了，什么都没有动。' : `补上了${filled.length}个短网址。`,
  );
});
