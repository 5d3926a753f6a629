import { everything } from './entries.ts';

/** Every old address of a live entry: the file that answers there, and where it leads. */
export async function aliasRoutes() {
  return (await everything()).flatMap(({ collection, id, data }) =>
    (data.aliases ?? []).map((alias) => ({
      params: { alias: alias.slice(1) + (alias.endsWith('/') ? 'index.html' : '') },
      props: {
        path: `/${collection}/${id}/`,
        title: 'name' in data ? data.name : data.title,
      },
    })),
  );
}
