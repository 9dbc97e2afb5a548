/** Where something outlives the worker, but not the browser: in memory only. */
export interface Shelf {
  read(name: string): Promise<unknown>
  write(items: Readonly<Record<string, unknown>>): Promise<void>
}
