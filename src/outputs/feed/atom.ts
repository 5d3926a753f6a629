import { toInstant } from '../../lib/date.ts';
import { feedText, type Feed, type FeedEntry } from './feed.ts';

/**
 * Atom 1.0 (RFC 4287) with whole texts. Well-formed whatever they hold: markup is escaped, `]]>` and all, and forbidden characters
 * are dropped.
 */
export function atom({ title, subtitle, home, self, entries }: Feed): string {
  const updated = entries[0] ? toInstant(entries[0].publishedAt) : new Date(0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${escape(title)}</title>
<subtitle>${escape(subtitle)}</subtitle>
<id>${escape(home)}</id>
<link href="${escape(home)}"/>
<link rel="self" type="application/atom+xml" href="${escape(self)}"/>
<updated>${updated.toISOString()}</updated>
${entries.map(atomEntry).join('\n')}
</feed>
`;
}

function atomEntry({ title, address, publishedAt, author, summary, content }: FeedEntry): string {
  const instant = toInstant(publishedAt).toISOString();
  return `<entry>
<title>${escape(title)}</title>
<id>${escape(address)}</id>
<link href="${escape(address)}"/>
<published>${instant}</published>
<updated>${instant}</updated>
<author><name>${escape(author)}</name></author>
<summary>${escape(summary)}</summary>
<content type="html">${escape(content)}</content>
</entry>`;
}

function escape(text: string): string {
  return feedText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}
