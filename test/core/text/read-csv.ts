/** A reader of RFC 4180 that knows nothing of the writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (at >= text.length) throw new Error('a quote is not closed')
        if (text[at] === '"') at++
        value += text[at]
      }
      at++
    } else {
      for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at++) value += text[at]
    }
    row.push(value)
    if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else if (text[at] === ',') at++
    else throw new Error(`no cell ends at ${at}`)
  }
  return rows
}
