import { activities, plans, stories } from './entries.ts';

/** The newest published texts of all columns, newest first. */
export async function feedEntries(limit: number) {
  return [...(await activities()), ...(await plans()), ...(await stories())]
    .sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt))
    .slice(0, limit)
    .map(({ collection, id, data }) => ({
      title: data.title,
      path: `/${collection}/${id}/`,
      publishedAt: data.publishedAt,
      author: data.author ?? data.source,
      summary: data.summary,
    }));
}
