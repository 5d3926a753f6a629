import { lifeFields, originFields } from '../src/models/common.ts';
import { imageAsPath, type Model } from '../src/models/define.ts';
import { models } from '../src/models/index.ts';
import type { Programme } from '../src/models/settings/programme.ts';
import type { Settings } from '../src/source/settings.ts';
import { choosesCode } from './codes.ts';
import { formFields, type FormField } from './form.ts';
import { settingsFiles } from './settingsFiles.ts';

/** What `/admin/` loads beside itself: Decap's configuration, and what the schemas need in the browser. */
export interface AdminConfig {
  cms: Record<string, unknown>;
  settings: Settings;
}

/**
 * The whole configuration of the editing side, generated from the models so that form and schema cannot differ.
 * @param settings - the site's settings
 * @param contentPath - where the repository that Decap writes to keeps the content folder; `''` when Decap's
 *   root is that folder itself
 * @param local - saves through the server that serves the page, whatever the settings say
 */
export function adminConfig(
  settings: Settings,
  { contentPath = 'content', local = false } = {},
): AdminConfig {
  const { programme } = settings;
  const inContent = (path: string) => [contentPath, path].filter(Boolean).join('/');
  return {
    settings,
    cms: {
      load_config_file: false,
      locale: 'zh_Hans',
      logo: { src: './logo.svg', show_in_header: true },
      backend: local ? proxy(settings) : backend(settings),
      publish_mode: 'simple',
      slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
      // Pictures lie beside their entry; Decap asks for a common folder all the same.
      // The browser turns photos upright and drops where they were taken. No width: Decap would enlarge small ones.
      media_processing: { enabled: true, strip_metadata: true, quality: 88 },
      media_folder: inContent('media'),
      public_folder: 'media',
      collections: [
        ...(Object.values(models) as Model[]).map((model) =>
          collection(model, programme, inContent(model.name)),
        ),
        settingsCollection(inContent('settings')),
      ],
    },
  };
}

function proxy({ site }: Settings) {
  return {
    name: 'proxy',
    proxy_url: `${site.basePath}admin/api/v1`,
    branch: site.editing.branch,
  };
}

function backend(settings: Settings) {
  const { backend: name, repository, branch, apiRoot } = settings.site.editing;
  if (name === 'proxy') return proxy(settings);
  return {
    name,
    branch,
    ...(repository && { repo: repository }),
    ...(apiRoot && { api_root: apiRoot }),
    commit_messages: {
      create: '新建{{collection}}：{{slug}}',
      update: '修改{{collection}}：{{slug}}',
      delete: '删除{{collection}}：{{slug}}',
      uploadMedia: '上传：{{path}}',
      deleteMedia: '删除文件：{{path}}',
    },
  };
}

/** Fields that every form shows last, below the text. */
const LAST = new Set(Object.keys({ ...originFields(), ...lifeFields() }));

function collection(model: Model, programme: Programme, folder: string) {
  const fields = formFields(model.schema({ image: imageAsPath, programme })).map((field) =>
    field.name === 'code' ? codeField(model, field) : field,
  );
  const days = fields.filter(({ widget, required }) => widget === 'datetime' && required);
  const newest = days.find(({ name }) => name === 'publishedAt');
  const filters = fields.filter(({ widget, required }) => widget === 'select' && required);
  return {
    name: model.name,
    label: model.label,
    label_singular: model.label,
    description: model.hint,
    folder,
    path: '{{slug}}/index',
    slug: '{{fields.code}}',
    extension: 'md',
    format: 'yaml-frontmatter',
    media_folder: '',
    public_folder: '',
    create: true,
    preview_path: `${model.name}/{{fields.code}}/`,
    identifier_field: model.titleField,
    summary: [
      "{{fields.draft | ternary('【草稿】', '')}}",
      `{{fields.${model.titleField}}}`,
      ...(newest ? [`（{{fields.${(days[0] ?? newest).name}}}）`] : []),
    ].join(''),
    sortable_fields: [
      { field: model.titleField },
      ...days.map(({ name }) => ({
        field: name,
        ...(name === newest?.name && { default_sort: 'desc' }),
      })),
    ],
    view_filters: [
      { label: '草稿', field: 'draft', pattern: true },
      { label: '示例内容', field: 'sample', pattern: true },
      ...filters.flatMap(choicesAsFilters),
    ],
    ...(newest && {
      view_groups: [
        { label: '按年份', field: newest.name, pattern: '\\d{4}' },
        { label: '按月份', field: newest.name, pattern: '\\d{4}-\\d{2}' },
      ],
    }),
    fields: [
      ...fields.filter(({ name }) => !LAST.has(name)),
      bodyField(model),
      ...fields.filter(({ name }) => LAST.has(name)),
    ],
  };
}

function codeField({ name }: Model, field: FormField): FormField {
  const chosen = choosesCode(name);
  return {
    ...field,
    widget: 'code',
    required: chosen,
    hint: [
      chosen ? '小写英文字母或拼音，例如“heping”；' : '不填就按标题的拼音自动起名；',
      '它是永久网址，也是文件夹的名字，保存后不再改变。',
    ].join(''),
  };
}

function bodyField({ body }: Model): FormField {
  return {
    name: 'body',
    label: body.label,
    ...(body.hint && { hint: body.hint }),
    widget: 'body',
    required: body.required,
    // The page's title is the only heading of the first level.
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'heading-four',
      'quote',
      'bulleted-list',
      'numbered-list',
    ],
    editor_components: ['image', 'footnote'],
  };
}

function choicesAsFilters(field: FormField) {
  const options = field['options'] as (string | { value: string; label: string })[];
  return options.map((option) => {
    const { value, label } = typeof option === 'string' ? { value: option, label: option } : option;
    return { label, field: field.name, pattern: `^${value}$` };
  });
}

function settingsCollection(folder: string) {
  return {
    name: 'settings',
    label: '设置',
    editor: { preview: false },
    description: '站点名称、栏目、备案信息和文明实践的固定名称。改动前先和维护网站的人商量。',
    files: settingsFiles.map(({ name, label, schema }) => ({
      name,
      label,
      file: `${folder}/${name}.yaml`,
      fields: formFields(schema),
    })),
  };
}
