import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, type ComponentType } from 'react';
import { wechatArticle } from '../../../src/outputs/article/article.ts';
import base from '../../../src/styles/base.css?inline';
import official from '../../../src/styles/official.css?inline';
import prose from '../../../src/styles/prose.css?inline';
import tokens from '../../../src/styles/tokens.css?inline';
import { InertFrame } from './inertFrame.ts';
import { pageHtml, previewed, type Previewed } from './pageHtml.ts';
import own from './preview.css?inline';

const PAGE = [tokens, base, prose, official, own].join('\n');
/** The account brings no style of its own but the margin. */
const ARTICLE = 'body{margin:16px;background:#fff;font-size:17px}img{max-width:100%}';

const NO_PICTURE = 'data:,';

interface Place {
  name: string;
  titleField: string;
  /** Absolute address of the site. */
  site: string;
}

/** The preview of a kind of content: its page on a phone, and the article for the public account. */
export function previewTemplate({
  name,
  titleField,
  site,
}: Place): ComponentType<PreviewTemplateComponentProps> {
  return function Preview({ entry, getAsset }: PreviewTemplateComponentProps) {
    const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
    const slug = String(entry.get('slug') ?? '').split('/')[0] ?? '';
    const picture = (file: string) => {
      const asset = (getAsset as (path: string) => { toString: () => string })(file).toString();
      // Until Decap has it, a picture is nothing but its name.
      return /^(?:blob|data|https?):/.test(asset) ? asset : NO_PICTURE;
    };
    const shown = previewed(data, titleField);
    const address = `${site}${name}/${slug}/`;
    return createElement(
      'div',
      { className: 'previews' },
      slug !== '' &&
        createElement(
          'p',
          null,
          link(address, '打开网页'),
          link(`${site}share/${name}/${slug}/`, '分享台：复制到公众号、下载海报'),
        ),
      createElement(InertFrame, {
        title: '手机上的网页',
        css: PAGE,
        html: pageHtml(shown, picture),
      }),
      createElement(InertFrame, {
        title: '公众号文章',
        css: ARTICLE,
        html: articleHtml(shown, { site, address, picture }),
      }),
    );
  };
}

const link = (address: string, words: string) =>
  createElement('a', { href: address, target: '_blank', rel: 'noreferrer' }, words);

function articleHtml(
  { body, cover, gallery }: Previewed,
  { site, address, picture }: { site: string; address: string; picture: (file: string) => string },
): string {
  return wechatArticle({ home: site, address, body, cover, gallery, picture }).html;
}
