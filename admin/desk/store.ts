import type { Status, SentBack } from '../reviewSteps.ts';
import type { Place } from './place.ts';

/** A file's content, and what tells this content from every other. */
export interface Blob {
  content: Buffer;
  version: string;
}

export interface NewFile {
  /** Relative to the content folder. */
  path: string;
  content: Buffer;
}

/** A save of one entry. */
export interface Save {
  place: Place;
  /** The entry's text. */
  text: NewFile;
  /** All pictures and attachments of the entry that are not published yet. */
  assets: NewFile[];
  /** Version of the text that the editor had open; nothing when there was none. */
  opened: string | undefined;
}

/** Someone has saved since the editor opened the entry. */
export interface Newer {
  who?: string;
  /** Shanghai wall clock. */
  when?: string;
}

export type Saved = { version: string } | { newer: Newer };

/** What the public sees, or will after the next release. */
export interface Store {
  /** Paths of the files in a folder that end in `extension`, down to `depth` folders. */
  list: (folder: string, extension: string, depth: number) => Promise<string[]>;
  read: (path: string) => Promise<Blob | undefined>;
  /** Writes straight into what is published. */
  save: (save: Save, who: string) => Promise<Saved>;
  /** Adds pictures or attachments to what is published. */
  add: (place: Place, files: NewFile[], who: string) => Promise<void>;
  /** Removes files of one entry from what is published; the folder goes with its last file. */
  remove: (place: Place, paths: string[], who: string) => Promise<void>;
  /** Version of the entry's text that an editor would be given now. */
  latest: (place: Place) => Promise<({ version: string } & Newer) | undefined>;
}

/** An entry on its way through the reviews. */
export interface Draft {
  place: Place;
  status: Status;
  /** Who saved the text or moved it last, and when (ISO 8601). */
  who: string;
  when: string;
  /** Files that differ from what is published. */
  changes: { path: string; isNew: boolean; version: string }[];
}

/** One person's decision about an entry. */
export interface Decision {
  who: string;
  note?: string | undefined;
}

/** What happens to a draft's text when it is moved. */
export interface Move {
  /** In Chinese, e.g. 初审. */
  step: string;
  /** Version of the text that the person has seen; another one is not moved. Nothing: any version. */
  seen?: string | undefined;
  rewrite: (text: string) => string;
}

/** A store that keeps unpublished work apart, entry by entry. */
export interface WorkflowStore extends Store {
  drafts: () => Promise<Place[]>;
  draft: (place: Place) => Promise<Draft | undefined>;
  readDraft: (place: Place, path: string) => Promise<Blob | undefined>;
  /** Saves the entry as a draft, whatever reviews it had: what is published is what was reviewed. */
  saveDraft: (save: Save, who: string) => Promise<Saved>;
  addToDraft: (place: Place, files: NewFile[], who: string) => Promise<void>;
  removeFromDraft: (place: Place, paths: string[], who: string) => Promise<void>;
  /** How the draft came back to an earlier column, unless it has gone on since. */
  sentBack: (place: Place) => Promise<SentBack | undefined>;
  /** People whose text the draft holds. */
  writersOf: (place: Place) => Promise<Set<string>>;
  /**
   * Moves a draft to another status and writes the entry's text anew, with its record of reviews.
   * @returns version of the text afterwards
   */
  moveDraft: (
    place: Place,
    move: Move & { from: Status; to: Status },
    by: Decision,
  ) => Promise<string>;
  /** Merges a draft into what is published. */
  publishDraft: (place: Place, move: Move, by: Decision) => Promise<string>;
  /** Takes an entry off what is published and keeps the whole of it, pictures too, as a draft. */
  takeDown: (place: Place, move: Move, by: Decision) => Promise<void>;
  /** Takes a draft off the desk; its history stays in the repository. */
  dropDraft: (place: Place, by: Decision) => Promise<void>;
}
