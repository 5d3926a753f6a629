/** `npm run bench -- NAME [options]`: runs the benchmark of that name. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));
const [name = '', ...options] = process.argv.slice(2);
if (names.includes(name)) {
  const { bench } = (await import(`./${name}.ts`)) as {
    bench: (options: string[]) => Promise<void>;
  };
  await bench(options);
} else {
  console.error(`用法：npm run bench -- 名称 [选项]\n可用的名称：${names.join('、')}`);
  process.exitCode = 2;
}
