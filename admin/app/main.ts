import CMS from 'decap-cms-app';
import type { AdminConfig } from '../config.ts';
import { prepare } from './beforeSave.ts';
import { bodyControl, type WidgetControl } from './bodyControl.ts';
import { chinese, type Phrases } from './chinese.ts';
import { composingControl } from './composingControl.ts';
import { guardBackend, type RegisteredBackend } from './guardBackend.ts';
import { linesControl } from './linesControl.ts';
import { renameUploads } from './renameUploads.ts';
import { footnote, pictureInText, type TextComponent } from './textComponents.ts';

type WidgetPreview = Parameters<typeof CMS.registerWidget>[2];

const response = await fetch('./config.json', { cache: 'no-cache' });
const { cms, programme } = (await response.json()) as AdminConfig;
const config = cms as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'];

/** What Decap keeps of a widget; its own types call both parts props. */
const ours = (widget: string, wrap: (control: WidgetControl) => WidgetControl) => {
  const { control, preview } = CMS.getWidget(widget) as unknown as {
    control: WidgetControl;
    preview: WidgetPreview;
  };
  return [wrap(control), preview] as const;
};

CMS.registerLocale('zh_Hans', chinese(CMS.getLocale('zh_Hans') as Phrases));
CMS.registerWidget('string', ...ours('string', composingControl));
CMS.registerWidget('text', ...ours('text', composingControl));
CMS.registerWidget('lines', ...ours('text', linesControl));
CMS.registerWidget('body', ...ours('richtext', bodyControl));
CMS.registerEditorComponent(footnote);
CMS.registerEditorComponent(
  pictureInText(CMS.getEditorComponents().get('image') as unknown as TextComponent),
);
guardBackend(CMS.getBackend(config.backend.name) as unknown as RegisteredBackend);
renameUploads(document);

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const data = entry.get('data');
    const prepared = prepare(
      {
        collection: entry.get('collection'),
        slug: entry.get('slug'),
        isNew: entry.get('newRecord') === true,
        data: data.toJS(),
      },
      programme,
    );
    return data.clear().merge(prepared);
  },
});

// The page itself knows where the site is, on any port and under any base path.
const site = new URL('../', location.href).href;
CMS.init({ config: { ...config, site_url: site, display_url: site } });
