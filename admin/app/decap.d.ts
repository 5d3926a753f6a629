/** What the app uses of Decap besides its public interface; the version of Decap is pinned for it. */

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  import type { Map as ImmutableMap } from 'immutable';

  export const store: {
    getState: () => {
      config: unknown;
      collections: unknown;
      entryDraft: ImmutableMap<string, unknown>;
      editorialWorkflow: ImmutableMap<string, unknown>;
      auth?: { user?: unknown };
    };
    dispatch: (action: unknown) => unknown;
    subscribe: (listener: () => void) => () => void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function localBackupRetrieved(entry: unknown): unknown;
  export function loadLocalBackup(): unknown;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export function currentBackend(config: unknown): {
    getLocalDraftBackup: () => Promise<object>;
    persistEntry: (saved: { status?: string }) => Promise<string | undefined>;
    unpublishedEntries: (
      collections: unknown,
    ) => Promise<{ entries: { collection: string; slug: string }[]; pagination: unknown }>;
  };
}

declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: Record<string, string | object>;
  export default phrases;
}
