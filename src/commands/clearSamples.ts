import { formatIssues } from '../checks/report/text.ts';
import { groupBy } from '../lib/list.ts';
import { contentFolder } from '../source/environment.ts';
import { removeSamples } from './removeSamples.ts';
import { runCommand } from './runCommand.ts';

/** Clears what ships with the software as an example, so that only the office's own content remains. */
await runCommand(async () => {
  const { removed, dangling } = await removeSamples(contentFolder());
  if (removed.length === 0) {
    console.log('没有示例内容，什么都没有动。');
    return;
  }
  for (const [label, entries] of groupBy(removed, ({ model }) => model.label)) {
    console.log(`${label}，清除${entries.length}篇：`);
    for (const { code, raw, model } of entries)
      console.log(`  ${code}  ${String(raw[model.titleField] ?? '')}`);
  }
  console.log(`\n一共清除了${removed.length}篇示例，连同它们的图片和附件。`);
  console.log(
    dangling.length === 0
      ? '留下的内容没有引用它们。'
      : `留下的内容有${dangling.length}处还引用着它们，改好以后才能发布：\n\n${formatIssues(dangling)}`,
  );
});
