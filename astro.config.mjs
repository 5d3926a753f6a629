import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, sharpImageService } from 'astro/config';
import { serviceWorker } from './src/integrations/serviceWorker.ts';
import { indexablePages } from './src/integrations/sitemap.ts';
import { unchangedFiles } from './src/integrations/unchangedFiles.ts';
import { markdownOptions } from './src/markdown/plugins.ts';
import { cacheFolder, contentFolder, outputFolder } from './src/source/environment.ts';
import { readSettings } from './src/source/settings.ts';

const { site } = await readSettings(contentFolder());

/** @type {Map<string, import('./src/integrations/ledger.ts').MadeFile>} */
const made = new Map();

export default defineConfig({
  site: site.url,
  base: site.basePath,
  outDir: outputFolder(),
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
  image: {
    layout: 'constrained',
    responsiveStyles: false,
    // Half the encoder's effort costs a few per cent in size and saves most of a cold build.
    service: sharpImageService({ avif: { effort: 2 }, webp: { effort: 3 } }),
  },
  // Most visits are one page from a chat link: a style sheet of its own would only be one more round trip.
  build: { inlineStylesheets: 'always' },
  vite: { build: { target: ['chrome107', 'safari14'], cssTarget: ['chrome80', 'safari13'] } },
  markdown: { processor: unified(markdownOptions(site.basePath)), syntaxHighlight: false },
  integrations: [
    mdx(),
    unchangedFiles(made),
    ...indexablePages(made, `${site.url}${site.basePath}`),
    serviceWorker(),
  ],
  prerenderConflictBehavior: 'error',
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  telemetry: false,
});
