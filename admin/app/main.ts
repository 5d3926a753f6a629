// First: what Decap needs in a browser is set up there.
import CMS from 'decap-cms-app';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { models } from '../../src/models/index.ts';
import type { AdminConfig } from '../config.ts';
import { columnNames } from '../reviewSteps.ts';
import { askOnce } from './askOnce.ts';
import { Autosave } from './autosave/autosave.ts';
import { browserKeeper } from './autosave/browserKeeper.ts';
import { deskKeeper } from './autosave/deskKeeper.ts';
import { prepare } from './beforeSave.ts';
import { bodyControl } from './bodyControl.ts';
import { chinese, type Phrases } from './chinese.ts';
import { keepBoardFresh, showAsDraft, shownStatus } from './columns.ts';
import { codeControl } from './controls/codeControl.ts';
import { evidenceControl } from './controls/evidenceControl.ts';
import { monthTableControl } from './controls/monthTableControl.ts';
import { weekHoursControl } from './controls/weekHoursControl.ts';
import { connectDesk } from './desk.ts';
import { takeDownAtOnce, throughDesk } from './deskBackend.ts';
import { guardBackend, type RegisteredBackend } from './guardBackend.ts';
import { showGuideLink, tell } from './notices.ts';
import { cleanPasted } from './paste/pasteControl.ts';
import paneCss from './preview/pane.css?inline';
import { previewTemplate } from './preview/template.ts';
import { showRecovered } from './recoveredTexts.ts';
import { followReleases } from './releaseNotice.ts';
import { sentBackNotice } from './sentBackNotice.ts';
import { syllablesOf } from '../../src/lib/syllables.ts';
import { linesControl, stringControl, textControl, type WidgetControl } from './textControls.ts';
import { footnote, pictureInText, type TextComponent } from './textComponents.ts';
import { judgeUploads } from './uploads.ts';

const response = await fetch('./config.json', { cache: 'no-cache' });
const { cms, settings } = (await response.json()) as AdminConfig;
const config = cms as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'];
const { name: backend, proxy_url: api } = config.backend as { name: string; proxy_url?: string };
const desk = api === undefined ? undefined : await connectDesk(api);
// The page itself knows where the site is, on any port and under any base path.
const site = new URL('../', location.href).href;

/** Where Decap remembers how wide the form is beside the preview, in pixels. */
const FORM_WIDTH = 'cms.split-pane-position';

const REVISED = '审核期间改动了文字，这一篇已经回到“起草”。改好以后请重新送审。';

const required = settings.site.reviews?.required ?? 0;
/** Where the desk leads entries through the reviews, it writes their record itself and asks for it when they are signed. */
const askedBeforeSaving =
  cms['publish_mode'] === 'editorial_workflow'
    ? { ...settings, site: { ...settings.site, reviews: { required: 0, distinct: true } } }
    : settings;
CMS.registerLocale(
  'zh_Hans',
  chinese(CMS.getLocale('zh_Hans') as Phrases, required > 0 ? columnNames(required) : undefined),
);
const { control: richText } = CMS.getWidget('richtext') as unknown as { control: WidgetControl };
CMS.registerWidget('string', stringControl);
CMS.registerWidget('text', textControl);
CMS.registerWidget('lines', linesControl);
CMS.registerWidget('code', codeControl);
CMS.registerWidget('weekHours', weekHoursControl);
CMS.registerWidget('evidence', evidenceControl);
CMS.registerWidget('monthTable', monthTableControl);
CMS.registerWidget('body', bodyControl(richText));
CMS.registerEditorComponent(footnote);
CMS.registerEditorComponent(
  pictureInText(CMS.getEditorComponents().get('image') as unknown as TextComponent),
);
CMS.registerPreviewStyle(paneCss, { raw: true });
for (const { name, titleField } of Object.values(models))
  CMS.registerPreviewTemplate(name, previewTemplate({ name, titleField, site }));
guardBackend(CMS.getBackend(backend) as unknown as RegisteredBackend);
if (desk)
  throughDesk(CMS.getBackend(backend) as unknown as RegisteredBackend, {
    ask: (question) => window.prompt(question),
    leave: desk.leave,
    follow: sentBackNotice(),
    shownStatus,
    onRevised: (entry) => {
      if (shownStatus(entry) !== 'draft') tell(REVISED);
      showAsDraft(entry);
    },
  });
judgeUploads(document, tell);
document.addEventListener('paste', cleanPasted, { capture: true });
showGuideLink(`${site}guide/`);

const autosave = new Autosave([
  browserKeeper(desk?.person ?? ''),
  ...(desk ? [deskKeeper(desk)] : []),
]);

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const form = entry.get('data');
    const data = form.toJS() as Record<string, unknown>;
    autosave.refuseLostPictures(data);
    const isNew = entry.get('newRecord') === true;
    const { data: prepared, advice } = prepare(
      {
        collection: entry.get('collection'),
        slug: entry.get('slug'),
        isNew,
        data,
        ...(isNew && { syllables: await syllablesOf(String(data['title'] ?? '')) }),
      },
      askedBeforeSaving,
    );
    askOnce(advice);
    return form.clear().merge(prepared);
  },
});
CMS.registerEventListener({
  name: 'postSave',
  handler: () => {
    autosave.saved();
  },
});

// Beside the form there is room for two phones, unless the editor has moved the border.
if (localStorage.getItem(FORM_WIDTH) === null) localStorage.setItem(FORM_WIDTH, '480');
// On a phone there is room for the form alone.
const roomy = matchMedia('(min-width: 800px)').matches;
CMS.init({
  config: {
    ...config,
    site_url: site,
    display_url: site,
    ...(!roomy && { editor: { preview: false } }),
  },
});
// Decap's own backup would ask first, and is lost when the entry loads after it.
const untilConfigured = store.subscribe(() => {
  const { config: loaded } = store.getState() as { config: { backend?: unknown } };
  if (!loaded.backend) return;
  untilConfigured();
  const core = currentBackend(loaded);
  core.getLocalDraftBackup = () => Promise.resolve({});
  if (desk) takeDownAtOnce(core);
});
if (desk) {
  keepBoardFresh();
  followReleases(desk);
  void showRecovered(desk);
}
