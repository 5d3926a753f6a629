import CMS from 'decap-cms-app';
import type { AdminConfig } from '../config.ts';
import { prepare } from './beforeSave.ts';
import { askOnce } from './askOnce.ts';
import { bodyControl } from './bodyControl.ts';
import { chinese, type Phrases } from './chinese.ts';
import { guardBackend, type RegisteredBackend } from './guardBackend.ts';
import { renameUploads } from './renameUploads.ts';
import { linesControl, stringControl, textControl, type WidgetControl } from './textControls.ts';
import { footnote, pictureInText, type TextComponent } from './textComponents.ts';

const response = await fetch('./config.json', { cache: 'no-cache' });
const { cms, settings } = (await response.json()) as AdminConfig;
const config = cms as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'];

CMS.registerLocale('zh_Hans', chinese(CMS.getLocale('zh_Hans') as Phrases));
const { control: richText } = CMS.getWidget('richtext') as unknown as { control: WidgetControl };
CMS.registerWidget('string', stringControl);
CMS.registerWidget('text', textControl);
CMS.registerWidget('lines', linesControl);
CMS.registerWidget('body', bodyControl(richText));
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
    const { data: prepared, advice } = prepare(
      {
        collection: entry.get('collection'),
        slug: entry.get('slug'),
        isNew: entry.get('newRecord') === true,
        data: data.toJS(),
      },
      settings,
    );
    askOnce(advice);
    return data.clear().merge(prepared);
  },
});

// The page itself knows where the site is, on any port and under any base path.
const site = new URL('../', location.href).href;
CMS.init({ config: { ...config, site_url: site, display_url: site } });
