import type { KeyTrouble } from '../../protocol/view.ts'

/** So many are told in full: with more of them the figures would be out of sight. */
const most = 2

/** The troubles to tell in full, and how many more there are. One more is told too: to count it takes as much room. */
export function inShort(troubles: readonly KeyTrouble[]): { told: readonly KeyTrouble[]; more: number } {
  const told = troubles.length <= most + 1 ? troubles : troubles.slice(0, most)
  return { told, more: troubles.length - told.length }
}

export function moreTroublesWords(more: number): string {
  return `${more} more keys could not be refreshed.`
}
