import { hasHost } from '../../markdown/fileAddress.ts';
import { bodyParts } from '../bodyParts.ts';
import type { CheckedEntry, EntryCheck } from '../check.ts';
import { entryPictures } from '../entryPictures.ts';

const WECHAT = /(?:^|\.)(?:qpic\.cn|qlogo\.cn|weixin\.qq\.com)$/i;
const TYPED_MEDIA = /<(?:img|source|video|audio)\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi;

/** Pictures that other sites hold: they vanish when those sites wish, and tell them who reads here. */
export const hotLinks: EntryCheck = {
  name: 'source/hot-links',
  run: (entry) =>
    [...entryPictures(entry), ...typedMedia(entry)]
      .filter(({ src }) => hasHost(src) && !/^data:/i.test(src))
      .map(({ src, line, label }) => {
        const host = /^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(src)?.[1] ?? src;
        return {
          severity: 'error',
          line,
          label,
          message: WECHAT.test(host)
            ? '图片存在微信的服务器上，到了这里显示不出来。'
            : `图片存在别的网站（${host}）上，随时会打不开。`,
          advice: '请把图片保存到电脑，再上传到这一篇里。',
        };
      }),
};

function typedMedia(entry: CheckedEntry): { src: string; line: number; label: string }[] {
  const { label } = entry.model.body;
  return bodyParts(entry).html.flatMap(({ value, line }) =>
    [...value.matchAll(TYPED_MEDIA)].map(([, src = '']) => ({ src, line, label })),
  );
}
