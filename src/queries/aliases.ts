import { ui } from '../strings/ui.ts';
import { everything } from './entries.ts';
import { currentYear, yearPath } from './year.ts';

/** An address that leads to another; paths within the site. */
export interface Alias {
  alias: string;
  path: string;
  title: string;
}

/** Every old address of a live entry; it leads on for good. */
export async function oldAddresses(): Promise<Alias[]> {
  return (await everything()).flatMap(({ collection, id, data }) =>
    (data.aliases ?? []).map((alias) => ({
      alias,
      path: `/${collection}/${id}/`,
      title: 'name' in data ? data.name : data.title,
    })),
  );
}

/**
 * Every address that leads to another: the old ones, and the current year's own, under which it will stand when it is
 * over.
 */
export async function aliases(): Promise<Alias[]> {
  const year = currentYear();
  return [
    { alias: `/year/${year}/`, path: yearPath(year), title: ui.year.title },
    ...(await oldAddresses()),
  ];
}
