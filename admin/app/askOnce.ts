import { SaveRefused } from './beforeSave.ts';

const asked = new Set<string>();

/**
 * Puts advice before the editor and lets the editor decide. The same advice is not put twice.
 * @throws SaveRefused when the editor would rather go back to the form
 */
export function askOnce(advice: string[]): void {
  const fresh = advice.filter((line) => !asked.has(line));
  if (fresh.length === 0) return;
  for (const line of fresh) asked.add(line);
  const question = ['有几处建议改一改：', ...fresh, '', '点“确定”照样保存，点“取消”回去修改。'];
  if (!window.confirm(question.join('\n'))) throw new SaveRefused(fresh);
}
