import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { shanghaiNow } from '../../src/lib/date.ts';
import type { Settings } from '../../src/source/settings.ts';
import { STATUSES, STEPS_BACK } from '../reviewSteps.ts';
import { entryFaults } from './entryFaults.ts';
import { fieldsOf, reviewRecord, withReviewRecord } from './entryText.ts';
import type { OpenedVersions } from './openedVersions.ts';
import {
  folderOf,
  isFolder,
  nameOf,
  placeNamed,
  placeOf,
  textFileOf,
  type Place,
} from './place.ts';
import type { ActionName, DeskRequest } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { RefusedTexts } from './refusedTexts.ts';
import { stepBack, stepFrom, stepOn, type ReviewRule } from './reviewRound.ts';
import { mayDelete, mayDrop, maySendBack, mayTakeStep, mayWrite, type Person } from './rights.ts';
import type { Blob, Draft, NewFile, Saved, Store, WorkflowStore } from './store.ts';

/** What an action works with. */
export interface Desk {
  person: Person;
  /** The window that asks; see `OpenedVersions`. */
  window: string;
  store: Store;
  /** Where the site's settings ask for reviews: the same store, with drafts. */
  workflow: WorkflowStore | undefined;
  settings: Settings;
  opened: OpenedVersions;
  refused: RefusedTexts;
}

type Params<N extends ActionName> =
  Extract<DeskRequest, { action: N }> extends { params: infer P } ? P : undefined;
type Actions = { [N in ActionName]: (params: Params<N>, desk: Desk) => Promise<unknown> };

/** Every action of Decap's proxy protocol; what it answers is what decap-server 3 answers, and `sentBack` besides. */
const actions: Actions = {
  info: (_, { workflow }) =>
    Promise.resolve({
      repo: 'content',
      publish_modes: [workflow ? 'editorial_workflow' : 'simple'],
      type: workflow ? 'local_git' : 'local_fs',
    }),

  entriesByFolder: async ({ folder, extension, depth }, { store }) => {
    const paths = await store.list(folder, extension, depth);
    return Promise.all(paths.map(async (path) => asEntry(path, await store.read(path))));
  },

  entriesByFiles: ({ files }, { store }) =>
    Promise.all(files.map(async ({ path, label }) => asEntry(path, await store.read(path), label))),

  getEntry: async ({ path }, { store, opened, window }) => {
    const file = await store.read(path);
    opened.set(window, path, file?.version);
    return asEntry(path, file);
  },

  unpublishedEntries: async (_, { workflow }) =>
    ((await workflow?.drafts()) ?? []).map((place) => `${place.collection}/${decapSlug(place)}`),

  unpublishedEntry: async ({ place }, { workflow }) => {
    const draft = await workflow?.draft(place);
    if (!workflow || !draft) throw notUnderReview();
    const sentBack = await workflow.sentBack(place);
    return {
      collection: place.collection,
      slug: decapSlug(place),
      status: draft.status,
      diffs: draft.changes.map(({ path, isNew }) => ({ id: path, path, newFile: isNew })),
      updatedAt: draft.when,
      pullRequestAuthor: draft.who,
      ...(sentBack && { sentBack }),
    };
  },

  unpublishedEntryDataFile: async ({ place, path }, { workflow, opened, window }) => {
    const file = await fileOfDraft(place, path, workflow);
    opened.set(window, path, file.version);
    return { data: file.content.toString() };
  },

  unpublishedEntryMediaFile: async ({ place, path }, { workflow }) =>
    asMedia(path, await fileOfDraft(place, path, workflow)),

  deleteUnpublishedEntry: async ({ place, note }, desk) => {
    const { draft, texts, workflow } = await underReview(place, desk);
    mayDrop(desk.person, place, texts, draft.status === 'draft');
    await workflow.dropDraft(place, { who: desk.person.name, note });
    return { message: '未发布的修改已删除' };
  },

  persistEntry: async ({ dataFiles, assets, options }, desk) => {
    const { person, store, workflow, opened, window } = desk;
    const { path = '', raw = '', slug = '' } = dataFiles[0] ?? {};
    const place = placeFor(path, assets, placeNamed(`${options.collectionName ?? ''}/${slug}`));
    if (workflow && !options.useWorkflow)
      throw new Refusal(403, '本站要求先审核再发布，不能直接发布。请刷新页面。');
    if (!workflow && options.useWorkflow)
      throw new Refusal(409, '本站现在不需要审核，请刷新页面再保存。');
    mayWrite(person, place, [...(await textsOf(place, desk)), raw]);

    const isReviewed = workflow && place.collection !== 'settings';
    const text = Buffer.from(isReviewed ? withReviewRecord(raw, {}) : raw);
    const save = { place, text: { path, content: text }, assets, opened: opened.get(window, path) };
    const saved = await (workflow
      ? workflow.saveDraft(save, person.name)
      : store.save(save, person.name));
    opened.set(window, path, versionOrRefusal(saved, { place, raw, assets }, desk));
    return { message: '已保存' };
  },

  updateUnpublishedEntryStatus: async ({ place, newStatus, note }, desk) => {
    const { draft, text, texts, workflow } = await underReview(place, desk);
    const from = draft.status;
    if (from === newStatus) return { message: '状态没有变化' };
    const rule = ruleOf(desk);
    const isBack = STATUSES.indexOf(newStatus) < STATUSES.indexOf(from);
    const step = stepFrom(from, rule);
    let record = reviewRecord(text);
    if (isBack) {
      maySendBack(desk.person, place, texts, Object.keys(record).length > 0);
      record = stepBack(newStatus, record, rule);
    } else {
      if (step.to !== newStatus) throw new Refusal(403, `一次只能走一步：现在要先${step.name}。`);
      mayTakeStep(desk.person, step, place, texts);
      record = stepOn(step, await roundOf(place, text, workflow), today(desk), rule);
    }
    await move(place, desk, (seen) =>
      workflow.moveDraft(
        place,
        {
          from,
          to: newStatus,
          step: isBack ? STEPS_BACK.refused : step.name,
          seen: isBack ? undefined : seen,
          rewrite: recorder(place, record),
        },
        { who: desk.person.name, note },
      ),
    );
    return { message: '状态已更新' };
  },

  publishUnpublishedEntry: async ({ place, note }, desk) => {
    const { draft, text, texts, workflow } = await underReview(place, desk);
    const rule = ruleOf(desk);
    const step = stepFrom('pending_publish', rule);
    mayTakeStep(desk.person, step, place, texts);
    if (draft.status !== step.from)
      throw new Refusal(
        403,
        `还没有走完审核，不能发布：现在要先${stepFrom(draft.status, rule).name}。`,
      );
    const record = stepOn(step, await roundOf(place, text, workflow), today(desk), rule);
    const rewrite = recorder(place, record);
    const faults = entryFaults(place, rewrite(text), desk.settings);
    if (faults.length > 0) throw new Refusal(422, ['不能发布，请先改正：', ...faults].join('\n'));
    await move(place, desk, (seen) =>
      workflow.publishDraft(
        place,
        { step: step.name, seen, rewrite },
        { who: desk.person.name, note },
      ),
    );
    return { message: '已发布' };
  },

  getMedia: async ({ mediaFolder }, { store }) => {
    const place = isFolder(mediaFolder) ? placeNamed(mediaFolder) : undefined;
    if (!place || place.collection === 'settings') return [];
    const paths = await store.list(folderOf(place), '', 1);
    const files = paths
      .filter((path) => path !== textFileOf(place))
      .map(async (path) => ({ path, file: await store.read(path) }));
    return (await Promise.all(files)).flatMap(({ path, file }) =>
      file ? [asMedia(path, file)] : [],
    );
  },

  getMediaFile: async ({ path }, { store, workflow }) => {
    const place = placeOf(path);
    const file = (place && (await workflow?.readDraft(place, path))) ?? (await store.read(path));
    if (!file) throw new Refusal(404, '没有这个文件。');
    return asMedia(path, file);
  },

  persistMedia: async ({ asset }, desk) => {
    const place = placeFor(asset.path, [asset]);
    mayWrite(desk.person, place, await textsOf(place, desk));
    const add = desk.workflow?.addToDraft.bind(desk.workflow) ?? desk.store.add.bind(desk.store);
    await add(place, [asset], desk.person.name);
    const version = createHash('sha256').update(asset.content).digest('hex');
    return asMedia(asset.path, { content: asset.content, version });
  },

  deleteFile: ({ path, options }, desk) =>
    actions.deleteFiles({ branch: '', paths: [path], options }, desk),

  deleteFiles: async ({ paths }, desk) => {
    const { person, store, workflow } = desk;
    const places = new Map(paths.map(placeOf).map((place) => [place && nameOf(place), place]));
    const [place] = places.values();
    if (!place || places.size > 1) throw new Refusal(422, '一次只能删除一篇。');
    const texts = await textsOf(place, desk);
    if (place.collection === 'settings') throw new Refusal(403, '设置文件不能删除。');
    if (!paths.includes(textFileOf(place))) {
      mayWrite(person, place, texts);
      const remove = workflow?.removeFromDraft.bind(workflow) ?? store.remove.bind(store);
      await remove(place, paths, person.name);
    } else {
      mayDelete(person, place, texts);
      if (await workflow?.draft(place))
        throw new Refusal(409, '这一篇还有没发布的修改。请先删除那些修改，再删除已发布的内容。');
      // Where texts are reviewed, nobody's work is gone by one person's click.
      const move = { step: STEPS_BACK.takenDown, rewrite: recorder(place, {}) };
      await (workflow
        ? workflow.takeDown(place, move, { who: person.name })
        : store.remove(place, paths, person.name));
    }
    return { message: '已删除' };
  },

  getDeployPreview: () => Promise.resolve(null),
};

/** Does what a window of the editing app asks for. @throws Refusal */
export function act(request: DeskRequest, desk: Desk): Promise<unknown> {
  const action = actions[request.action] as (params: unknown, desk: Desk) => Promise<unknown>;
  return action('params' in request ? request.params : undefined, desk);
}

/** Actions that leave something behind. */
export const CHANGES: ReadonlySet<ActionName> = new Set<ActionName>([
  'deleteUnpublishedEntry',
  'persistEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'persistMedia',
  'deleteFile',
  'deleteFiles',
]);

/** The entry that a request is about, for the log. */
export function subjectOf(request: DeskRequest): string | undefined {
  if (!('params' in request)) return undefined;
  const { params } = request;
  const path =
    'path' in params
      ? params.path
      : 'asset' in params
        ? params.asset.path
        : 'paths' in params
          ? params.paths[0]
          : 'dataFiles' in params
            ? params.dataFiles[0]?.path
            : undefined;
  const place = 'place' in params ? params.place : path === undefined ? undefined : placeOf(path);
  return place && nameOf(place);
}

const decapSlug = (place: Place): string =>
  place.collection === 'settings' ? place.code : `${place.code}/index`;

const asEntry = (path: string, file: Blob | undefined, label?: string) => ({
  data: file ? file.content.toString() : null,
  file: { path, label, id: file?.version ?? null },
});

const asMedia = (path: string, { content, version }: Blob) => ({
  id: version,
  content: content.toString('base64'),
  encoding: 'base64',
  path,
  name: basename(path),
});

const notUnderReview = () => new Refusal(404, '这一篇没有未发布的修改。');

async function fileOfDraft(
  place: Place,
  path: string,
  workflow: WorkflowStore | undefined,
): Promise<Blob> {
  const owner = placeOf(path);
  const isOwn = owner && nameOf(owner) === nameOf(place);
  const file = isOwn ? await workflow?.readDraft(place, path) : undefined;
  if (!file) throw new Refusal(404, '没有这个文件。');
  return file;
}

/** The entry that is saved: its text in its own file, its pictures in its own folder, and nothing else. */
function placeFor(path: string, assets: NewFile[], named?: Place): Place {
  const place = placeOf(path);
  const isWhole =
    place !== undefined &&
    (named === undefined || nameOf(named) === nameOf(place)) &&
    assets.every((asset) => {
      const owner = placeOf(asset.path);
      return owner && nameOf(owner) === nameOf(place) && asset.path !== textFileOf(place);
    });
  const isText = place && path === textFileOf(place);
  const isAsset = assets.some((asset) => asset.path === path);
  if (!isWhole || !(isText || isAsset) || (place.collection === 'settings' && assets.length > 0))
    throw new Refusal(422, '一篇的文字和图片要放在它自己的文件夹里。');
  return place;
}

/** The entry's text as it is published and as it is being worked on. */
async function textsOf(place: Place, { store, workflow }: Desk): Promise<string[]> {
  const path = textFileOf(place);
  const files = await Promise.all([store.read(path), workflow?.readDraft(place, path)]);
  return files.flatMap((file) => (file ? [file.content.toString()] : []));
}

async function underReview(
  place: Place,
  desk: Desk,
): Promise<{ draft: Draft; text: string; texts: string[]; workflow: WorkflowStore }> {
  const { workflow } = desk;
  const draft = await workflow?.draft(place);
  if (!workflow || !draft) throw notUnderReview();
  const text = (await workflow.readDraft(place, textFileOf(place)))?.content.toString() ?? '';
  return { draft, text, texts: await textsOf(place, desk), workflow };
}

const roundOf = async (place: Place, text: string, workflow: WorkflowStore) => ({
  record: reviewRecord(text),
  writers: await workflow.writersOf(place),
  isUnfinished: fieldsOf(text)['draft'] === true,
});

const ruleOf = ({ settings }: Desk): ReviewRule => ({
  required: settings.site.reviews?.required ?? 0,
  distinct: settings.site.reviews?.distinct ?? true,
});

const today = ({ person }: Desk) => ({ who: person.name, day: shanghaiNow().slice(0, 10) });

/** Settings have no record of reviews; the repository alone remembers theirs. */
const recorder = (place: Place, record: ReturnType<typeof reviewRecord>) => (text: string) =>
  place.collection === 'settings' ? text : withReviewRecord(text, record);

/**
 * Moves an entry as this window knows it. Afterwards the window knows the moved text, which differs in its record of
 * reviews alone.
 */
async function move(
  place: Place,
  { opened, window, workflow }: Desk,
  work: (seen: string) => Promise<string>,
): Promise<void> {
  const path = textFileOf(place);
  const before = (await workflow?.readDraft(place, path))?.version;
  const seen = opened.get(window, path);
  const after = await work(seen ?? '');
  if (seen === before) opened.set(window, path, after);
}

function versionOrRefusal(
  saved: Saved,
  { place, raw, assets }: { place: Place; raw: string; assets: NewFile[] },
  { person, refused }: Desk,
): string {
  if ('version' in saved) return saved.version;
  const { who = '别处', when = '刚才' } = saved.newer;
  const reason = `“${who}”在${when}保存了更新的一版`;
  refused.keep(person.name, { entry: nameOf(place), reason, text: raw, files: assets });
  throw new Refusal(
    409,
    `没有保存：您打开这一篇之后，${reason}。您写的文字已经留存。请刷新页面，在新的一版上再改；留存的文字在右下角取回。`,
  );
}
