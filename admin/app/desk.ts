/** The publishing desk behind the app; there is none behind GitHub, GitLab or Forgejo. */
export interface Desk {
  /** Who is logged in. */
  person: string;
  /**
   * Asks for something below `api/`.
   * @returns nothing when the desk has none, or does not answer
   */
  read: <T>(path: string) => Promise<T | undefined>;
  /** The address of something below `api/`. */
  addressOf: (path: string) => URL;
  /** Sends something below `api/`; a desk that does not answer is no reason to disturb an editor. */
  send: (method: 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<void>;
  /** Ends the session and shows the login page. */
  leave: () => Promise<void>;
}

/** @param api - its address with the window's own mark, `…/admin/api/v1?tab=…` */
export async function connectDesk(api: string): Promise<Desk | undefined> {
  const { origin, pathname, searchParams } = new URL(api, location.href);
  const tab = searchParams.get('tab') ?? '';
  const addressOf = (path: string) => {
    const address = new URL(path, origin + pathname.replace(/[^/]*$/, ''));
    address.searchParams.set('tab', tab);
    return address;
  };
  const read: Desk['read'] = async (path) => {
    const response = await fetch(addressOf(path)).catch(() => undefined);
    if (!response?.ok || response.status === 204) return undefined;
    return (await response.json()) as never;
  };
  const me = await read<{ name: string }>('me');
  return (
    me && {
      person: me.name,
      addressOf,
      read,
      leave: async () => {
        const headers = { 'content-type': 'application/json' };
        await fetch(new URL('./logout', location.href), { method: 'POST', headers });
        location.assign(new URL('./login', location.href));
      },
      send: async (method, path, body) => {
        await fetch(addressOf(path), {
          method,
          headers: { 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }).catch(() => undefined);
      },
    }
  );
}
