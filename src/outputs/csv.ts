/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), in UTF-8 with the byte-order mark by which Excel knows the encoding.
 * A cell that a spreadsheet would run as a formula is kept as text by an apostrophe before it (OWASP, CSV injection;
 * Chinese input methods type the full-width signs).
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
