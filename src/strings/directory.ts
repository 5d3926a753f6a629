/** Texts of the station directory's search; apart from `ui.ts` so that a reader's browser is sent these alone. */
export const directoryText = {
  label: '找村、社区或站点',
  hint: '村名、社区名、站名都行，也可以输拼音',
  find: '查找',
  jump: '直接去',
  all: (count: number) => `共${count}处`,
  found: (count: number) => `找到${count}处`,
  none: (query: string) => `没有叫“${query}”的地方，换个叫法试试，或者按“查找”搜索全站。`,
} as const;
