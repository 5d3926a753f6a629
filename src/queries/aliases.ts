import { ui } from '../strings/ui.ts';
import { everything } from './entries.ts';
import { currentYear, yearPath } from './year.ts';

/**
 * Every address that leads to another: the file that answers there, and where it leads. Entries have old addresses; the
 * current year has one of its own, under which it will stand when it is over.
 */
export async function aliasRoutes() {
  const year = {
    params: { alias: `year/${currentYear()}/index.html` },
    props: { path: yearPath(currentYear()), title: ui.year.title },
  };
  const entries = (await everything()).flatMap(({ collection, id, data }) =>
    (data.aliases ?? []).map((alias) => ({
      params: { alias: alias.slice(1) + (alias.endsWith('/') ? 'index.html' : '') },
      props: {
        path: `/${collection}/${id}/`,
        title: 'name' in data ? data.name : data.title,
      },
    })),
  );
  return [year, ...entries];
}
