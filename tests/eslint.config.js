import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folder of `src/` may import which others; a folder may always import from itself. */
const MAY_IMPORT = {
  lib: [],
  strings: [],
  models: ['lib'],
  markdown: ['lib'],
  source: ['models', 'markdown', 'lib'],
  queries: ['models', 'source', 'markdown', 'strings', 'lib'],
  outputs: ['strings', 'models', 'markdown', 'lib'],
  checks: ['models', 'source', 'markdown', 'lib'],
  import: ['checks', 'models', 'source', 'lib'],
  components: ['outputs', 'strings', 'models', 'search', 'offline', 'lib'],
  layouts: ['components', 'strings', 'models', 'lib'],
  wechat: ['outputs', 'lib'],
  search: ['models', 'lib'],
  offline: ['strings', 'lib'],
};

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = [
    ...Object.keys(MAY_IMPORT),
    'pages',
    'commands',
    'integrations',
    'server',
    'deploy',
  ].filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`**/../${other}/**`]),
              message: `src/${folder}/ may import only from: ${allowed.join(', ') || 'nothing'}.`,
            },
            ...(folder === 'queries'
              ? []
              : [
                  {
                    group: ['astro:content'],
                    importNamePattern: '^get(Collection|Entry|Entries)$',
                    message: 'Only src/queries/ reads collections.',
                  },
                ]),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['dist*/', '.cache/', '.desk/', '.astro/', 'node_modules/', 'content/'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  directions,
);
