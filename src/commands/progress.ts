/**
 * Runs one step of a command and tells the person waiting what it was and how long it took.
 * @param name - the step in Chinese, e.g. `生成网页`
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${name}……`);
  try {
    const result = await work();
    process.stdout.write(`完成（${((performance.now() - start) / 1000).toFixed(1)}秒）\n`);
    return result;
  } catch (error) {
    process.stdout.write('失败\n');
    throw error;
  }
}
