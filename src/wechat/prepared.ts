import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lengthOf, LIMITS } from '../outputs/article/limits.ts';
import type { Picture } from './client.ts';
import { WechatFault } from './errors.ts';

/** An article of the finished site, ready to be sent. */
export interface PreparedDraft {
  title: string;
  author: string;
  digest: string;
  address: string;
  html: string;
  cover: Picture;
  /** Pictures of the text by the address that they have in it. */
  pictures: Map<string, Picture>;
  /** What the interface will refuse; Chinese sentences. */
  faults: string[];
}

interface ArticleFile {
  title: string;
  author?: string;
  digest: string;
  address: string;
  cover: string;
  html: string;
}

const MAX_PICTURE = 1_000_000;
const MAX_BYTES = 1_000_000;

/**
 * Reads an article from the finished site: what was built is what is sent.
 * @param out - the finished site; absolute
 * @param entry - `activities/260305-leifeng`
 * @throws WechatFault when the site has no such article
 */
export async function prepareDraft(out: string, entry: string): Promise<PreparedDraft> {
  const folder = join(out, 'share', entry);
  const source = await readFile(join(folder, 'article.json'), 'utf8').catch(() => undefined);
  if (source === undefined)
    throw new WechatFault(
      `网站里没有“${entry}”这一篇。请写成“activities/260305-leifeng”这样，并先运行 npm run build。`,
    );
  const { title, author = '', digest, address, cover, html } = JSON.parse(source) as ArticleFile;
  const base = cover.slice(0, cover.lastIndexOf('/') + 1);
  const addresses = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src);
  const picture = async (path: string): Promise<Picture> => ({
    name: basename(path),
    bytes: await readFile(join(folder, path)),
  });
  const pictures = new Map(
    await Promise.all(
      [...new Set(addresses)].map(
        async (src) => [src, await picture(src.slice(base.length))] as const,
      ),
    ),
  );
  const draft = {
    title,
    author: lengthOf(author) > LIMITS.author ? '' : author,
    digest,
    address,
    html,
    cover: await picture('cover.jpg'),
    pictures,
  };
  return { ...draft, faults: faultsOf(draft) };
}

function faultsOf({ title, digest, html, pictures }: Omit<PreparedDraft, 'faults'>): string[] {
  const over = (text: string, limit: number) => lengthOf(text) > limit;
  return [
    ...(over(title, LIMITS.draftTitle)
      ? [
          `标题有${lengthOf(title)}个字，草稿接口最多${LIMITS.draftTitle}个字。请改短，或用分享台复制。`,
        ]
      : []),
    ...(over(digest, LIMITS.digest)
      ? [`摘要有${lengthOf(digest)}个字，最多${LIMITS.digest}个字。请改短。`]
      : []),
    // Fewer than 20,000, says the interface.
    ...(over(html, LIMITS.body - 1) || Buffer.byteLength(html) > MAX_BYTES
      ? [`正文连格式有${lengthOf(html)}个字符，要少于${LIMITS.body}个。请删减，或分成两篇。`]
      : []),
    ...[...pictures.values()]
      .filter(({ bytes }) => bytes.length > MAX_PICTURE)
      .map(({ name }) => `图片 ${name} 超过1MB。请重新生成网站。`),
  ];
}
