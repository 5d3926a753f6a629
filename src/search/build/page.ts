/** What one page gives to the search index. */
export interface SearchPage {
  /** Address from the site's root, without the base path: `/activities/240305-a/`. */
  url: string;
  title: string;
  /** `YYYY-MM-DD`; standing pages have none. */
  date?: string | undefined;
  /** What the reader filters by: 活动报道, 实践阵地, 文件计划, 先进典型, 页面. */
  kind: string;
  station?: string | undefined;
  tasks?: readonly string[] | undefined;
  /** The page's own text in reading order, without its title; attachments' text comes last. */
  blocks: readonly SearchBlock[];
}

export interface SearchBlock {
  text: string;
  heading?: boolean | undefined;
}
