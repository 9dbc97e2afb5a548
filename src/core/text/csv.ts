/** Rows as a CSV file (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

/**
 * A cell that no spreadsheet takes for a formula: it gets an apostrophe before a sign that starts one. Every cell is
 * quoted, so that one with a semicolon is not cut in two where that is the separator, and its rest made a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(text: string): string {
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
