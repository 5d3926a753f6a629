import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentFolder, outputFolder } from './src/source/environment.ts';
import { readSettings } from './src/source/settings.ts';

const { site } = await readSettings(contentFolder());

export default defineConfig({
  site: site.url,
  base: site.basePath,
  outDir: outputFolder(),
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
  image: { layout: 'constrained' },
  markdown: { processor: unified({ smartypants: false }) },
  integrations: [mdx(), sitemap()],
  prerenderConflictBehavior: 'error',
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  telemetry: false,
});
