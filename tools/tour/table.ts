/** A plain table for a terminal: the first row is its head. Columns are as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [head, ...body] = rows.map(line)
  return [head, widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n')
}
