/** What still stands against merging; `index` is the key's place in the backup. */
export type MergeConflict =
  | { readonly code: 'undecided'; readonly index: number }
  | { readonly code: 'name-taken'; readonly name: string }

/** A merge that a person has not decided in full, or whose keys would share a name. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
  readonly conflict: MergeConflict

  constructor(conflict: MergeConflict) {
    super(conflict.code)
    this.conflict = conflict
  }
}
