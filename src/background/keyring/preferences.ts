/** A stand-in until the real one is there: what a person prefers, kept in memory only. */
export class Preferences {
  #chosen: Chosen = { autoLockMinutes: 15, clipboardSeconds: 30 }

  async read(): Promise<Chosen> {
    return this.#chosen
  }

  async change(part: Partial<Chosen>): Promise<void> {
    this.#chosen = { ...this.#chosen, ...part }
  }
}

interface Chosen {
  readonly autoLockMinutes: 1 | 5 | 15 | 60 | null
  readonly clipboardSeconds: 30 | 60 | 300 | null
}
