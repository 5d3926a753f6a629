import { shanghaiNow } from '../../../src/lib/date.ts';
import { STATUSES, STEPS_BACK, type Status, type SentBack } from '../../reviewSteps.ts';
import { Exclusive } from '../exclusive.ts';
import { folderOf, nameOf, placeNamed, placeOf, textFileOf, type Place } from '../place.ts';
import { Refusal } from '../refusal.ts';
import type {
  Blob,
  Decision,
  Draft,
  Move,
  Newer,
  NewFile,
  Save,
  Saved,
  WorkflowStore,
} from '../store.ts';
import { readCommit, writeCommit, type Commit, type Note } from './commit.ts';
import { git } from './git.ts';
import { ObjectReader } from './objectReader.ts';
import { BranchMoved, listRefs, moveRefs } from './refs.ts';
import { changeFolder, file, isFile, isFolder, readTree, writeBlob, type Tree } from './tree.ts';

const DRAFTS = 'refs/heads/desk/';
/** Drafts that were dropped, and main lines that were left: nothing that was written is ever without a name. */
const DROPPED = 'refs/desk/dropped/';

/**
 * Content in a bare git repository, with no work tree that two people could be in at once. Each entry that is being
 * worked on has a branch, `desk/<collection>/<code>`; each save is a commit on it in its writer's name; publishing
 * merges it. Everything is made aside and takes effect by moving a branch, so that a kill leaves the state before or
 * the state after, never one between.
 */
export class GitStore implements WorkflowStore {
  readonly gitDir: string;
  /** Full name of the branch that is published. */
  readonly main: string;
  readonly reader: ObjectReader;
  readonly #exclusive = new Exclusive();
  /** Told whenever something was published. */
  readonly #onPublish: () => void;

  constructor(gitDir: string, { branch = 'main', onPublish = (): void => undefined } = {}) {
    this.gitDir = gitDir;
    this.main = `refs/heads/${branch}`;
    this.reader = new ObjectReader(gitDir);
    this.#onPublish = onPublish;
  }

  close(): void {
    this.reader.close();
  }

  async list(folder: string, extension: string, depth: number): Promise<string[]> {
    const paths: string[] = [];
    for (const [name, entry] of await readTree(this.reader, `${this.main}:${folder}`)) {
      const path = `${folder}/${name}`;
      if (isFile(entry) && name.endsWith(extension) && placeOf(path)) paths.push(path);
      if (isFolder(entry) && depth > 1)
        paths.push(...(await this.list(path, extension, depth - 1)));
    }
    return paths;
  }

  read(path: string): Promise<Blob | undefined> {
    return this.#read(this.main, path);
  }

  readDraft(place: Place, path: string): Promise<Blob | undefined> {
    return this.#read(branchOf(place), path);
  }

  async latest(place: Place): Promise<({ version: string } & Newer) | undefined> {
    const head = await this.#head(branchOf(place));
    const entry = await this.#entryAt(head?.id ?? this.main, textFileOf(place));
    if (!entry) return undefined;
    return { version: entry.id, ...(head ? byWhom(head) : await this.#lastChange(place)) };
  }

  async save(save: Save, who: string): Promise<Saved> {
    const { place } = save;
    const saved = await this.#onMain(place, who, { action: 'save' }, async (base) => {
      const newer = await this.#newer(save, base);
      if (newer) return newer;
      const files = await this.#store([save.text, ...save.assets]);
      return (tree) => {
        for (const [name, id] of files) tree.set(name, file(id));
      };
    });
    if (saved !== undefined) return { newer: saved };
    return { version: (await this.#entryAt(this.main, save.text.path))?.id ?? '' };
  }

  async add(place: Place, files: NewFile[], who: string): Promise<void> {
    const stored = await this.#store(files);
    await this.#onMain(place, who, { action: 'save' }, () =>
      Promise.resolve((tree: Tree) => {
        for (const [name, id] of stored) tree.set(name, file(id));
      }),
    );
  }

  async remove(place: Place, paths: string[], who: string): Promise<void> {
    const isWhole = paths.includes(textFileOf(place));
    await this.#onMain(place, who, { action: isWhole ? 'delete' : 'save' }, () =>
      Promise.resolve((tree: Tree) => {
        for (const path of paths) tree.delete(nameIn(path));
      }),
    );
  }

  async drafts(): Promise<Place[]> {
    const refs = await listRefs(this.gitDir, DRAFTS);
    return [...refs.keys()]
      .map((ref) => placeNamed(ref.slice(DRAFTS.length)))
      .filter((place) => place !== undefined);
  }

  async draft(place: Place): Promise<Draft | undefined> {
    const head = await this.#head(branchOf(place));
    if (!head) return undefined;
    const folder = folderOf(place);
    const [published, mine] = await Promise.all([
      readTree(this.reader, `${this.main}:${folder}`),
      readTree(this.reader, `${head.id}:${folder}`),
    ]);
    const changes = [...mine]
      .filter(([name, entry]) => isFile(entry) && published.get(name)?.id !== entry.id)
      .map(([name, { id }]) => ({
        path: `${folder}/${name}`,
        isNew: !published.has(name),
        version: id,
      }))
      .filter(({ path }) => isPartOf(place, path));
    return { place, status: statusOf(head), who: head.who, when: head.when, changes };
  }

  saveDraft(save: Save, who: string): Promise<Saved> {
    const { place } = save;
    return this.#exclusive.run(nameOf(place), async () => {
      const head = await this.#head(branchOf(place));
      const base = head?.id ?? (await this.#mainHead());
      const newer = await this.#newer(save, base);
      if (newer) return { newer };
      const folder = folderOf(place);
      const published = await readTree(this.reader, `${this.main}:${folder}`);
      const files = await this.#store([save.text, ...save.assets]);
      await this.#commitDraft(
        place,
        head,
        base,
        { action: 'save', status: 'draft' },
        who,
        (tree) => {
          // Decap sends all unpublished files of an entry with each save: one that is missing was taken out.
          for (const name of tree.keys())
            if (!published.has(name) && isPartOf(place, `${folder}/${name}`)) tree.delete(name);
          for (const [name, id] of files) tree.set(name, file(id));
        },
      );
      return { version: files.get(nameIn(save.text.path)) ?? '' };
    });
  }

  addToDraft(place: Place, files: NewFile[], who: string): Promise<void> {
    return this.#editDraft(place, who, files, []);
  }

  removeFromDraft(place: Place, paths: string[], who: string): Promise<void> {
    return this.#editDraft(place, who, [], paths);
  }

  async sentBack(place: Place): Promise<SentBack | undefined> {
    const range = [`${this.main}..${branchOf(place)}`, '--grep=^Desk-Action: move$'];
    const last = (await git(this.gitDir, ['log', '-1', '--format=%H', ...range])).toString().trim();
    const move = last === '' ? undefined : await this.#head(last);
    const step = Object.values(STEPS_BACK).find((name) => name === move?.note.step);
    if (!move || !step) return undefined;
    const { who, when, note } = move;
    return { step, who, when: clock(when), ...(note.note && { note: note.note }) };
  }

  async writersOf(place: Place): Promise<Set<string>> {
    const names = async (trailer: string, ...range: string[]) => {
      const log = ['log', '--format=%an', `--grep=^${trailer}$`, ...range];
      return (await git(this.gitDir, log)).toString().split('\n').filter(Boolean);
    };
    const branch = branchOf(place);
    const draft = `${this.main}..${branch}`;
    const takenDown = await names(`Desk-Step: ${STEPS_BACK.takenDown}`, draft);
    // What was taken down is reviewed anew as a whole, not only what changes afterwards.
    const range = takenDown.length > 0 ? [branch, '--', folderOf(place)] : [draft];
    return new Set(await names('Desk-Action: save', ...range));
  }

  moveDraft(
    place: Place,
    move: Move & { from: Status; to: Status },
    by: Decision,
  ): Promise<string> {
    return this.#exclusive.run(nameOf(place), async () => {
      const head = await this.#atStatus(place, move.from);
      const note: Note = { action: 'move', status: move.to, step: move.step, note: by.note };
      const text = await this.#rewritten(place, head, move);
      await this.#commitDraft(place, head, head.id, note, by.who, (tree) => {
        if (text) tree.set(text.name, file(text.id));
      });
      return text?.id ?? '';
    });
  }

  publishDraft(place: Place, move: Move, by: Decision): Promise<string> {
    return this.#exclusive.run(nameOf(place), async () => {
      const head = await this.#atStatus(place, 'pending_publish');
      const text = await this.#rewritten(place, head, move);
      await this.#withMain(async (main) => {
        await this.#mustNotDiffer(place, main, head.id);
        const folder = folderOf(place);
        const mine = await readTree(this.reader, `${head.id}:${folder}`);
        const tree = await changeFolder(this, main, folder, (theirs) => {
          for (const name of theirs.keys())
            if (isPartOf(place, `${folder}/${name}`)) theirs.delete(name);
          for (const [name, entry] of mine)
            if (isPartOf(place, `${folder}/${name}`)) theirs.set(name, entry);
          if (text) theirs.set(text.name, file(text.id));
        });
        const commit = await writeCommit(this.gitDir, {
          tree,
          parents: [main, head.id],
          who: by.who,
          note: {
            action: 'publish',
            entry: nameOf(place),
            status: 'published',
            step: move.step,
            note: by.note,
          },
        });
        await moveRefs(this.gitDir, [
          { ref: this.main, to: commit, from: main },
          { ref: branchOf(place), to: undefined, from: head.id },
        ]);
      });
      this.#onPublish();
      return text?.id ?? '';
    });
  }

  takeDown(place: Place, move: Move, by: Decision): Promise<void> {
    return this.#exclusive.run(nameOf(place), async () => {
      await this.#withMain(async (main) => {
        const head = await this.#head(main);
        const text = head && (await this.#rewritten(place, head, move));
        if (!text) throw new Refusal(404, '没有这一篇。');
        const folder = folderOf(place);
        const commit = (tree: string, parent: string, note: Note) =>
          writeCommit(this.gitDir, {
            tree,
            parents: [parent],
            who: by.who,
            note: { ...note, entry: nameOf(place), note: by.note },
          });
        const without = await changeFolder(this, main, folder, (tree) => {
          tree.clear();
        });
        const taken = await commit(without, main, { action: 'delete', step: '下线' });
        const whole = await changeFolder(this, main, folder, (tree) => {
          tree.set(text.name, file(text.id));
        });
        const kept = await commit(whole, taken, {
          action: 'move',
          status: 'draft',
          step: move.step,
        });
        await moveRefs(this.gitDir, [
          { ref: this.main, to: taken, from: main },
          { ref: branchOf(place), to: kept, from: undefined },
        ]);
      });
      this.#onPublish();
    });
  }

  dropDraft(place: Place, by: Decision): Promise<void> {
    return this.#exclusive.run(nameOf(place), async () => {
      const head = await this.#head(branchOf(place));
      if (!head) throw new Refusal(404, '这一篇没有未发布的修改。');
      const tree = `${head.id}^{tree}`;
      const commit = await writeCommit(this.gitDir, {
        tree,
        parents: [head.id],
        who: by.who,
        note: { action: 'drop', entry: nameOf(place), step: '放弃', note: by.note },
      });
      await moveRefs(this.gitDir, [
        { ref: `${DROPPED}${nameOf(place)}/${commit.slice(0, 12)}`, to: commit, from: undefined },
        { ref: branchOf(place), to: undefined, from: head.id },
      ]);
    });
  }

  /** Takes away drafts that were merged just before the process was killed. */
  async sweep(): Promise<void> {
    const merged = await git(this.gitDir, [
      'for-each-ref',
      '--format=%(refname) %(objectname)',
      `--merged=${this.main}`,
      DRAFTS,
    ]);
    for (const line of merged.toString().split('\n').filter(Boolean)) {
      const [ref = '', from] = line.split(' ');
      await moveRefs(this.gitDir, [{ ref, to: undefined, from }]);
    }
  }

  async #read(commit: string, path: string): Promise<Blob | undefined> {
    const entry = await this.#entryAt(commit, path);
    const object = entry && (await this.reader.read(entry.id));
    return object && { content: object.content, version: object.id };
  }

  /** A file as its folder names it; a link or a folder is no file. */
  async #entryAt(commit: string, path: string) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const entry = (await readTree(this.reader, `${commit}:${folder}`)).get(nameIn(path));
    return entry && isFile(entry) ? entry : undefined;
  }

  #head(ref: string): Promise<Commit | undefined> {
    return readCommit(this.reader, ref);
  }

  async #mainHead(): Promise<string> {
    const head = await this.#head(this.main);
    if (!head) throw new Error(`${this.gitDir} has no ${this.main}`);
    return head.id;
  }

  async #lastChange(place: Place): Promise<Newer> {
    const log = ['log', '-1', '--format=%H', this.main, '--', textFileOf(place)];
    const commit = await this.#head((await git(this.gitDir, log)).toString().trim());
    return commit ? byWhom(commit) : {};
  }

  async #newer({ place, text, opened }: Save, base: string): Promise<Newer | undefined> {
    const current = await this.#entryAt(base, text.path);
    if (current?.id === opened) return undefined;
    const { who, when } = (await this.latest(place)) ?? {};
    return { ...(who && { who }), ...(when && { when }) };
  }

  async #store(files: NewFile[]): Promise<Map<string, string>> {
    const ids = await Promise.all(files.map(({ content }) => writeBlob(this.gitDir, content)));
    return new Map(files.map(({ path }, index) => [nameIn(path), ids[index] ?? '']));
  }

  /** @returns what `plan` returned instead of a change */
  #onMain<Instead extends object>(
    place: Place,
    who: string,
    note: Note,
    plan: (base: string) => Promise<((tree: Tree) => void) | Instead>,
  ): Promise<Instead | undefined> {
    return this.#withMain(async (main) => {
      const change = await plan(main);
      if (typeof change !== 'function') return change;
      const tree = await changeFolder(this, main, folderOf(place), change);
      const commit = await writeCommit(this.gitDir, {
        tree,
        parents: [main],
        who,
        note: { ...note, entry: nameOf(place), status: 'published' },
      });
      await moveRefs(this.gitDir, [{ ref: this.main, to: commit, from: main }]);
      this.#onPublish();
      return undefined;
    });
  }

  /** Works on main alone, and once more when someone pushed to it in between. */
  #withMain<T>(work: (main: string) => Promise<T>): Promise<T> {
    return this.#exclusive.run(this.main, async () => {
      const attempt = async () => work(await this.#mainHead());
      return attempt().catch((error: unknown) => {
        if (error instanceof BranchMoved) return attempt();
        throw error;
      });
    });
  }

  async #commitDraft(
    place: Place,
    head: Commit | undefined,
    base: string,
    note: Note,
    who: string,
    change: (tree: Tree) => void,
  ): Promise<void> {
    const tree = await changeFolder(this, base, folderOf(place), change);
    const commit = await writeCommit(this.gitDir, {
      tree,
      parents: [base],
      who,
      note: { ...note, entry: nameOf(place) },
    });
    await moveRefs(this.gitDir, [{ ref: branchOf(place), to: commit, from: head?.id }]);
  }

  #editDraft(place: Place, who: string, add: NewFile[], remove: string[]): Promise<void> {
    return this.#exclusive.run(nameOf(place), async () => {
      const head = await this.#head(branchOf(place));
      const base = head?.id ?? (await this.#mainHead());
      const files = await this.#store(add);
      await this.#commitDraft(
        place,
        head,
        base,
        { action: 'save', status: 'draft' },
        who,
        (tree) => {
          for (const path of remove) tree.delete(nameIn(path));
          for (const [name, id] of files) tree.set(name, file(id));
        },
      );
    });
  }

  async #atStatus(place: Place, status: Status): Promise<Commit> {
    const head = await this.#head(branchOf(place));
    if (!head) throw new Refusal(404, '这一篇没有未发布的修改。');
    if (statusOf(head) !== status) throw changedMeanwhile(head);
    return head;
  }

  async #rewritten(place: Place, head: Commit, { seen, rewrite }: Move) {
    const path = textFileOf(place);
    const before = await this.#read(head.id, path);
    if (seen !== undefined && before?.version !== seen) throw changedMeanwhile(head);
    if (!before) return undefined;
    const after = Buffer.from(rewrite(before.content.toString()));
    return { name: nameIn(path), id: await writeBlob(this.gitDir, after) };
  }

  /** @throws Refusal when the published entry changed after the draft was begun, in another way than the draft */
  async #mustNotDiffer(place: Place, main: string, head: string): Promise<void> {
    const begun = (await git(this.gitDir, ['merge-base', main, head])).toString().trim();
    const [before, now] = await Promise.all(
      [begun, main].map(async (commit) => {
        const tree = await readTree(this.reader, `${commit}:${folderOf(place)}`);
        return [...tree]
          .filter(([name]) => isPartOf(place, `${folderOf(place)}/${name}`))
          .map(([name, { id }]) => `${id} ${name}`)
          .join('\n');
      }),
    );
    if (before === now) return;
    const { who, when } = await this.#lastChange(place);
    throw new Refusal(
      409,
      `这一篇已发布的内容在修改期间又被“${who ?? '别人'}”改过（${when ?? '时间不详'}），不能直接覆盖。请放弃这份修改，在新的内容上再改；现在的文字请先复制留存。`,
    );
  }
}

const branchOf = (place: Place): string => DRAFTS + nameOf(place);
const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The settings share one folder; a draft of one of them is not about the others. */
const isPartOf = (place: Place, path: string): boolean => {
  const owner = placeOf(path);
  return owner?.collection === place.collection && owner.code === place.code;
};

const changedMeanwhile = ({ who }: Commit): Refusal =>
  new Refusal(409, `这一篇在您打开之后又被“${who}”改动过。请刷新页面，看过新的文字再办。`);

const clock = (when: string): string => shanghaiNow(new Date(when));
const byWhom = ({ who, when }: Commit): Newer => ({ who, when: clock(when) });

function statusOf({ note }: Commit): Status {
  return STATUSES.find((status) => status === note.status) ?? 'draft';
}
