/** Texts of the reading tools; apart from `ui.ts` so that a reader's browser is sent these alone. */
export const readingText = {
  elder: '大字版',
  sizes: ['标准', '大', '更大', '最大'],
  aloud: '朗读',
  stop: '停止朗读',
  print: '打印',
} as const;
