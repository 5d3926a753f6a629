/** What a form held that was not saved. */
export interface Kept {
  data: Record<string, unknown>;
  /** File names of its pictures that had not been uploaded; the pictures themselves are not kept. */
  pictures: string[];
  /** When, in milliseconds since 1970. */
  at: number;
}

/** What a place that keeps forms knows about one. */
export interface Found extends Kept {
  /** Somebody has saved the entry since. */
  changedSince?: { who: string; when: string };
}

/** A place that keeps forms by name, `<collection>/<slug>`. */
export interface Keeper {
  put: (name: string, kept: Kept) => void;
  get: (name: string) => Promise<Found | undefined>;
  forget: (name: string) => void;
}
