import { openBucket } from './bucket.ts';
import { siteFiles, type SiteFile } from './files.ts';
import { planDeploy, type DeployPlan } from './plan.ts';

const CONNECTIONS = 8;
const SHOWN = 200;

/**
 * Brings a store up to date with a finished site; sends only what changed.
 * @param address - `s3://bucket/prefix`
 * @param options.dryRun - only says what would be done
 * @param options.say - takes one line of progress
 */
export async function deploy(
  folder: string,
  address: string,
  { dryRun, say }: { dryRun: boolean; say: (line: string) => void },
): Promise<DeployPlan> {
  const bucket = openBucket(address);
  const plan = planDeploy(await siteFiles(folder), await bucket.list());
  const files = plan.steps.flat();
  const kilobytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1024);
  say(
    `要上传${String(files.length)}个文件（${String(kilobytes)} KB），删除${String(plan.remove.length)}个，${String(plan.unchanged)}个没有变化。`,
  );
  if (dryRun) {
    const lines = [
      ...files.map(({ path }) => `  上传 ${path}`),
      ...plan.remove.map((path) => `  删除 ${path}`),
    ];
    lines.slice(0, SHOWN).forEach(say);
    if (lines.length > SHOWN) say(`  ……另有${String(lines.length - SHOWN)}个`);
    return plan;
  }
  let sent = 0;
  for (const step of plan.steps) {
    await each(step, async ({ path }) => {
      await bucket.send(folder, path);
      sent += 1;
      if (sent % 100 === 0) say(`已上传${String(sent)}/${String(files.length)}`);
    });
  }
  await bucket.remove(plan.remove);
  say('上传完成。');
  return plan;
}

async function each(
  files: readonly SiteFile[],
  work: (file: SiteFile) => Promise<void>,
): Promise<void> {
  const left = files[Symbol.iterator]();
  const worker = async () => {
    for (const file of left) await work(file);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}
