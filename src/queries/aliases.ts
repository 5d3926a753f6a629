import { everything } from './entries.ts';

/** Every old address of a live entry and where it leads; paths within the site. */
export async function aliases() {
  return (await everything()).flatMap(({ collection, id, data }) =>
    (data.aliases ?? []).map((alias) => ({
      alias,
      path: `/${collection}/${id}/`,
      title: 'name' in data ? data.name : data.title,
    })),
  );
}
