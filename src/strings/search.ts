/** Texts of the search; apart from `ui.ts` so that a reader's browser is sent these alone. */
export const searchText = {
  page: '全站搜索',
  label: '输入要找的词，例如站点、活动、人名或文号',
  words: '可以这样搜',
  searching: '正在搜索……',
  found: (count: number) => `找到${count}条`,
  near: (query: string, count: number) => `没有整句“${query}”，以下${count}条含有其中的词`,
  readAs: (query: string, read: string, count: number) =>
    `没有“${query}”，按“${read}”找到${count}条`,
  titlesOnly: (count: number) => `浏览器较旧，只能按标题查找，找到${count}条`,
  more: '再看10条',
  narrow: '缩小范围、排序',
  facets: { kind: '类型', station: '站点', task: '任务', year: '年份' },
  any: '全部',
  order: '排序',
  byRelevance: '最相关',
  byDate: '最新',
  none: (query: string) => `没有找到“${query}”。可以换个词，或者少输几个字。`,
  unavailable: '搜索暂时用不了，请从网站地图里找。',
  elsewhere: '到网站地图里按站点、任务、月份找',
  noScript: '您的浏览器没有开启脚本，不能搜索。所有内容都列在这里：',
} as const;
