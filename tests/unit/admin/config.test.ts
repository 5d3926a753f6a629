import { beforeAll, describe, expect, it } from 'vitest';
import { adminConfig } from '../../../admin/config.ts';
import { readSettings, type Settings } from '../../../src/source/settings.ts';

interface Cms {
  backend: Record<string, unknown>;
  collections: {
    name: string;
    folder?: string;
    files?: { file: string }[];
    fields?: { name: string; widget: string }[];
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

  it('hides the codes that are made, and shows the one that is chosen', () => {
    const widgets = cms()
      .collections.filter(({ fields }) => fields)
      .map(({ name, fields }) => [name, fields?.find((field) => field.name === 'code')?.widget]);
    expect(Object.fromEntries(widgets)).toEqual({
      activities: 'hidden',
      stations: 'string',
      plans: 'hidden',
      stories: 'hidden',
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
