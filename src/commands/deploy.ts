import { parseArgs } from 'node:util';
import { deploy } from '../deploy/deploy.ts';
import { outputFolder } from '../source/environment.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `把做好的网站传到兼容 S3 的对象存储，只传有变化的文件。

用法：npm run deploy -- s3://桶名/前缀 [--dry-run]

  --dry-run  只说明要做什么，不上传

环境变量：AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 是密钥；S3_ENDPOINT 是存储服务的网址，
S3_REGION 是地域；S3_PATH_STYLE=1 用于桶名写在路径里的服务。OUT 是网站文件夹，不写就是 dist。`;

/** Exit codes: 0 done, 2 the command was called wrongly or the store refused. */
await runCommand(async () => {
  const call = readCall();
  if (!call) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  await deploy(outputFolder(), call.address, {
    dryRun: call.dryRun,
    say: (line) => {
      console.log(line);
    },
  });
});

function readCall(): { address: string; dryRun: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const [address, ...others] = positionals;
    return address && others.length === 0 ? { address, dryRun: values['dry-run'] } : undefined;
  } catch {
    return undefined;
  }
}
