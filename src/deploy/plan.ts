import type { SiteFile } from './files.ts';

export interface DeployPlan {
  /** In the order in which they may be sent: those of one step only after those of the steps before. */
  steps: SiteFile[][];
  /** Paths to remove when all is sent. */
  remove: string[];
  /** How many files are there as they are. */
  unchanged: number;
}

/** Files whose name changes with their content. */
const HASHED = /^_astro\/|^pagefind\/.+(?:\.pf_[a-z]+|\.[0-9a-f]{8}\.json)$/;
/** What names other files or pages, and is asked for by itself. */
const LISTING = /\.(?:xml|json|txt|map|webmanifest)$/;

const stepOf = (path: string): number => {
  if (HASHED.test(path)) return 0;
  if (path.endsWith('.html')) return 2;
  return LISTING.test(path) || path === 'sw.js' ? 3 : 1;
};

/**
 * What has to be sent and removed so that a store holds the site. At no moment does a page there name a file that is
 * missing: files come before the pages that show them, pages before the lists that lead to them, removals last.
 * @param files - the site
 * @param stored - what the store holds: MD5 by path
 */
export function planDeploy(
  files: readonly SiteFile[],
  stored: ReadonlyMap<string, string>,
): DeployPlan {
  const changed = files.filter(({ path, md5 }) => stored.get(path) !== md5);
  const kept = new Set(files.map(({ path }) => path));
  return {
    steps: [0, 1, 2, 3]
      .map((step) => changed.filter(({ path }) => stepOf(path) === step))
      .filter(({ length }) => length > 0),
    remove: [...stored.keys()].filter((path) => !kept.has(path)).sort(),
    unchanged: files.length - changed.length,
  };
}

/** How long browsers and a CDN may keep a file without asking. */
export const cacheControlOf = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
