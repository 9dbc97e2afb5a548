/** Has the browser save a text or some bytes as a file. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser has begun to read it by the time that the next task runs; the address must not stay for ever.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
