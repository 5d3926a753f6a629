import { beforeAll, describe, expect, it } from 'vitest';
import { adminConfig } from '../../../admin/config.ts';
import { readSettings, type Settings } from '../../../src/source/settings.ts';

interface Cms {
  backend: Record<string, unknown>;
  collections: {
    name: string;
    folder?: string;
    files?: { file: string }[];
    fields?: { name: string; widget: string; required: boolean }[];
  }[];
}

let settings: Settings;
const cms = (
  options?: Parameters<typeof adminConfig>[1],
  editing?: Partial<Settings['site']['editing']>,
) =>
  adminConfig(
    { ...settings, site: { ...settings.site, editing: { ...settings.site.editing, ...editing } } },
    options,
  ).cms as unknown as Cms;

beforeAll(async () => {
  settings = await readSettings('content');
});

describe('the configuration of the editing side', () => {
  it('is the one that was last agreed on', async () => {
    await expect(`${JSON.stringify(cms(), null, 2)}\n`).toMatchFileSnapshot(
      '__snapshots__/config.json',
    );
  });

  it('asks for a code only where it has to be chosen', () => {
    const asked = cms()
      .collections.filter(({ fields }) => fields)
      .map(({ name, fields }) => [name, fields?.find((field) => field.name === 'code')]);
    expect(Object.fromEntries(asked)).toMatchObject({
      activities: { widget: 'code', required: false },
      stations: { widget: 'code', required: true },
      plans: { widget: 'code', required: false },
      stories: { widget: 'code', required: false },
    });
  });

  it('writes below content/ of a repository, and at the top of the content folder itself', () => {
    const places = ({ collections }: Cms) =>
      collections.flatMap(({ folder, files = [] }) =>
        folder ? [folder] : files.map(({ file }) => file),
      );
    expect(places(cms())).toEqual([
      'content/activities',
      'content/stations',
      'content/plans',
      'content/stories',
      'content/settings/site.yaml',
      'content/settings/programme.yaml',
      'content/settings/wording.yaml',
    ]);
    expect(places(cms({ contentPath: '' }))).toContain('activities');
    expect(places(cms({ contentPath: '' }))).toContain('settings/site.yaml');
  });

  it('saves where the settings say', () => {
    const forge = {
      backend: 'forgejo',
      repository: 'office/site',
      apiRoot: 'https://git.example.org/api/v1',
    } as const;
    expect(cms({}, forge).backend).toMatchObject({
      name: 'forgejo',
      repo: 'office/site',
      branch: 'main',
      api_root: 'https://git.example.org/api/v1',
    });
  });

  it('saves through the serving computer when editing there, whatever the settings say', () => {
    expect(cms({ local: true }, { backend: 'github', repository: 'office/site' }).backend).toEqual({
      name: 'proxy',
      proxy_url: `${settings.site.basePath}admin/api/v1`,
      branch: 'main',
    });
  });

  it('brings the settings, without which nothing can be checked in the browser', () => {
    expect(adminConfig(settings).settings).toEqual(settings);
  });
});
