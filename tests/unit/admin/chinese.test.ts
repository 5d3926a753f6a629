import { describe, expect, it } from 'vitest';
import { chinese } from '../../../admin/app/chinese.ts';

describe("Decap's Chinese", () => {
  it('keeps what it has and mends what editors cannot understand', () => {
    const theirs = {
      app: { header: { content: '内容' } },
      collection: { sidebar: { collections: '集合', searchAll: '查找所有...' } },
      editor: { editorControlPane: { widget: { required: '必填', regexPattern: '模式' } } },
    };
    expect(chinese(theirs)).toMatchObject({
      app: { header: { content: '内容' } },
      collection: { sidebar: { collections: '栏目', searchAll: '查找所有...' } },
      editor: {
        editorControlPane: {
          widget: { required: '必填', regexPattern: '%{fieldLabel}：%{pattern}' },
        },
      },
    });
    expect(theirs.collection.sidebar.collections).toBe('集合');
  });
});
