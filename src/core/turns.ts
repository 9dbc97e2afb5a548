/** Lets things be done one after another, whoever asks for them. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Does it when all that was asked for before is done, well or badly. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act)
    this.#last = turn.catch(() => {}) // whoever asked for it hears of it
    return turn
  }
}
