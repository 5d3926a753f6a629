import type { Editor } from './editor.ts';
import { photo } from './photo.ts';

/** Fills the open form of a new story, portrait and text too; nothing is saved. */
export async function writeStory(editor: Editor): Promise<void> {
  await editor.fill({
    标题: '守着院子二十年',
    姓名: '周师傅',
    摘要: '二十年如一日照看院子。',
    同意日期: '2026-11-01',
    发布时间: '2026-11-04T09:00',
    来源: '东门社区',
  });
  await editor.choose('实践站', '东门社区新时代文明实践站');
  await editor.field('本人同意公开').click();
  await editor.upload('人物.jpg', photo);
  await editor.fill({ '图片说明（给看不见图的人） (可选)': '周师傅站在院门口' });
  await editor.intoBody();
  await editor.page.keyboard.insertText('天不亮，他就开了院门。');
}
