import { git, gitLine } from './git.ts';
import type { ObjectReader } from './objectReader.ts';

export interface TreeEntry {
  mode: string;
  id: string;
}

/** A folder in git: entries by name. */
export type Tree = Map<string, TreeEntry>;

const FOLDER = '40000';
const FILE = '100644';
const ID_BYTES = 20;

export const isFile = ({ mode }: TreeEntry): boolean => mode === FILE || mode === '100755';
export const isFolder = ({ mode }: TreeEntry): boolean => mode === FOLDER;

/** Reads a folder. @param name - e.g. `refs/heads/main:stories`; a folder that is missing is empty */
export async function readTree(reader: ObjectReader, name: string): Promise<Tree> {
  const object = await reader.read(name);
  const tree: Tree = new Map();
  if (object?.type !== 'tree') return tree;
  const { content } = object;
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    tree.set(content.toString('utf8', space + 1, end), {
      mode: content.toString('latin1', at, space),
      id: content.toString('hex', end + 1, end + 1 + ID_BYTES),
    });
    at = end + 1 + ID_BYTES;
  }
  return tree;
}

/** Stores a file. @returns its id */
export const writeBlob = (gitDir: string, content: Buffer): Promise<string> =>
  gitLine(gitDir, ['hash-object', '-w', '--stdin'], { input: content });

async function writeTree(gitDir: string, tree: Tree): Promise<string> {
  const lines = [...tree].map(
    ([name, { mode, id }]) =>
      `${mode.padStart(6, '0')} ${mode === FOLDER ? 'tree' : 'blob'} ${id}\t${name}\0`,
  );
  return (await git(gitDir, ['mktree', '-z'], { input: lines.join('') })).toString().trim();
}

/**
 * Puts one folder, changed, into a whole tree, and leaves everything else as it is.
 * @param base - a commit or tree
 * @param folder - `stories/261125-k3f9`
 * @param change - takes the folder's entries to what they shall be; an emptied folder vanishes
 * @returns id of the new tree
 */
export async function changeFolder(
  { gitDir, reader }: { gitDir: string; reader: ObjectReader },
  base: string,
  folder: string,
  change: (tree: Tree) => void,
): Promise<string> {
  const parents = folder.split('/').map((name, index, all) => ({
    name,
    outer: all.slice(0, index).join('/'),
  }));
  const changed = await readTree(reader, `${base}:${folder}`);
  change(changed);
  let inner = changed;
  for (const { name, outer } of parents.reverse()) {
    const tree = await readTree(reader, `${base}:${outer}`);
    if (inner.size === 0) tree.delete(name);
    else tree.set(name, { mode: FOLDER, id: await writeTree(gitDir, inner) });
    inner = tree;
  }
  return writeTree(gitDir, inner);
}

export const file = (id: string): TreeEntry => ({ mode: FILE, id });
