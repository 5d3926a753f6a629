/** Kinds of attachment that are told apart. `office` is the binary form before 2007, and any locked Office file. */
export type AttachmentKind = 'docx' | 'xlsx' | 'pptx' | 'pdf' | 'text' | 'office' | 'rtf' | 'other';

/** Endings that promise one of the kinds. Others, such as `.zip` or `.ofd`, promise nothing. */
const PROMISES: [RegExp, AttachmentKind][] = [
  [/\.doc[xm]$/i, 'docx'],
  [/\.xls[xm]$/i, 'xlsx'],
  [/\.pptx$/i, 'pptx'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:csv|txt)$/i, 'text'],
  [/\.(?:doc|xls|ppt|wps|et|dps)$/i, 'office'],
  [/\.rtf$/i, 'rtf'],
];

export const promisedKind = (name: string): AttachmentKind =>
  PROMISES.find(([ending]) => ending.test(name))?.[1] ?? 'other';

/** What an attachment really is, by its first bytes and, for zip files, by the names inside. */
export function attachmentKind(bytes: Uint8Array): AttachmentKind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'office';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('PK\x03\x04')) return zipKind(bytes);
  const utf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  return utf16 || !head.includes('\0') ? 'text' : 'other';
}

/** The directory at the end of a zip file names what is inside. */
function zipKind(bytes: Uint8Array): AttachmentKind {
  const names = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  return names.includes('ppt/') ? 'pptx' : 'other';
}
