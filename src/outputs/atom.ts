import { toInstant, type Moment } from '../lib/date.ts';

export interface AtomEntry {
  title: string;
  /** Absolute. */
  address: string;
  publishedAt: Moment;
  author: string;
  summary: string;
}

export interface AtomFeed {
  title: string;
  subtitle: string;
  /** Absolute address of the site. */
  home: string;
  /** Absolute address of the feed itself. */
  self: string;
  entries: AtomEntry[];
}

/** Atom 1.0 (RFC 4287). Well-formed whatever the text holds: markup is escaped, forbidden characters dropped. */
export function atom({ title, subtitle, home, self, entries }: AtomFeed): string {
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

function atomEntry({ title, address, publishedAt, author, summary }: AtomEntry): string {
  const instant = toInstant(publishedAt).toISOString();
  return `<entry>
<title>${escape(title)}</title>
<id>${escape(address)}</id>
<link href="${escape(address)}"/>
<published>${instant}</published>
<updated>${instant}</updated>
<author><name>${escape(author)}</name></author>
<summary>${escape(summary)}</summary>
</entry>`;
}

/** Characters that XML 1.0 does not allow, even escaped. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escape(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
