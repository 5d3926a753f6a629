import type { Keeper, Kept } from './kept.ts';

const PREFIX = 'unsaved:';

/**
 * Keeps forms in this browser. Written at once and not later: a tab that is closed waits for nothing.
 * @param person - whose forms; several people may share a computer
 */
export function browserKeeper(person: string): Keeper {
  const key = (name: string) => `${PREFIX}${person}:${name}`;
  return {
    put: (name, kept) => {
      const text = JSON.stringify(kept);
      try {
        localStorage.setItem(key(name), text);
      } catch {
        // The browser gives a few megabytes. What others left behind makes room for what is typed now.
        forgetOldest(key(name));
        localStorage.setItem(key(name), text);
      }
    },
    get: (name) => Promise.resolve(read(key(name))),
    forget: (name) => {
      localStorage.removeItem(key(name));
    },
  };
}

function read(key: string): Kept | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}

function forgetOldest(spare: string): void {
  const byAge = Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && key !== spare)
    .sort((one, other) => (read(one)?.at ?? 0) - (read(other)?.at ?? 0));
  for (const key of byAge.slice(0, Math.ceil(byAge.length / 2))) localStorage.removeItem(key);
}
