import { unified } from '@astrojs/markdown-remark';
import { expect, it } from 'vitest';
import { markdownOptions } from '../../../src/markdown/plugins.ts';

it('MDX pages, written by developers, keep their components beside the same Markdown', async () => {
  const processor = unified(markdownOptions('/wmsj/'));
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} },
    { optimize: false, srcDir: new URL('file:///site/src/') },
  );
  const text =
    '**报名：**见https://example.org/a，[站点](/stations/)\n\n<Card title="甲">乙</Card>\n';
  const page = await renderer?.process(text, '/site/content/pages/guide.mdx', {});
  expect(page?.code).toContain('_components.strong');
  expect(page?.code).toContain('"https://example.org/a"');
  expect(page?.code).toContain('"/wmsj/stations/"');
  expect(page?.code).toContain('_jsx(Card');
});
