import type { Desk } from '../desk.ts';
import type { Found, Keeper, Kept } from './kept.ts';

/** How long the desk waits for more typing, in milliseconds; the browser keeps everything meanwhile. */
const PAUSE = 3000;

/** Keeps forms on the desk, so that they can be gone on with at another computer. */
export function deskKeeper(desk: Desk): Keeper {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const address = (name: string) => `autosave?entry=${encodeURIComponent(name)}`;
  return {
    put: (name, kept) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void desk.send('PUT', address(name), kept), PAUSE);
    },
    get: async (name) => {
      const answer = await desk.read<{ draft: Kept; changedSince?: Found['changedSince'] }>(
        address(name),
      );
      return (
        answer && {
          ...answer.draft,
          ...(answer.changedSince && { changedSince: answer.changedSince }),
        }
      );
    },
    forget: (name) => {
      clearTimeout(waiting);
      void desk.send('DELETE', address(name));
    },
  };
}
