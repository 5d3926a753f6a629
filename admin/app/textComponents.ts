import type CMS from 'decap-cms-app';

/** A block that the body's editor shows as a small form of its own. */
export type TextComponent = Extract<
  Parameters<typeof CMS.registerEditorComponent>[0],
  { fromBlock: unknown }
>;

/** Decap's picture block, spoken of in Chinese. */
export function pictureInText(theirs: TextComponent): TextComponent {
  return {
    ...theirs,
    label: '图片',
    fields: [
      { name: 'image', label: '图片', widget: 'image', choose_url: false },
      {
        name: 'alt',
        label: '图片说明（给看不见图的人）',
        hint: '用一句话说清画面里有谁、在做什么。',
        widget: 'string',
      },
      { name: 'title', label: '图注', widget: 'string', required: false },
    ] as TextComponent['fields'] & object,
  };
}

/**
 * The text of a footnote. Decap's editor takes `[^1]: …` for the address of a link and, on saving, writes it into
 * the sentence; as a block of its own it stays what it is.
 */
export const footnote: TextComponent = {
  id: 'footnote',
  label: '脚注',
  fields: [
    {
      name: 'mark',
      label: '编号',
      hint: '正文里在要加脚注的地方写上“[^1]”，这里填“1”。',
      widget: 'string',
    },
    { name: 'text', label: '脚注内容', widget: 'string' },
  ] as TextComponent['fields'] & object,
  pattern: /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*)/,
  fromBlock: ([, mark, text]) => ({ mark, text }),
  toBlock: ({ mark, text }: { mark?: string; text?: string }) => `[^${mark ?? ''}]: ${text ?? ''}`,
  toPreview: ({ text }: { text?: string }) => text ?? '',
};
