import { contentFolder } from '../source/environment.ts';
import { cleanFolder } from './cleanFolder.ts';
import { runCommand } from './runCommand.ts';

await runCommand(async () => {
  const { looked, cleaned, failed } = await cleanFolder(contentFolder(), console.log);
  console.log(
    `看了 ${looked} 张图片，清理了 ${cleaned} 张，${looked - cleaned - failed} 张不用清理。`,
  );
  if (failed > 0) throw new Error(`${failed} 张没有处理，原因见上。`);
});
