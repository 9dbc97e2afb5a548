import type { StorageSlice } from '../protocol/view.ts'
import { readDay } from './expiry-words.ts'

/** What there is to say of the two stored copies; null where there is nothing. */
export function storageWords({ mending, hasOneCopyOnly }: StorageSlice): {
  readonly mending: string | null
  readonly oneCopy: string | null
} {
  return {
    mending: mending === null ? null : mendingWords(mending),
    oneCopy: hasOneCopyOnly
      ? 'The browser takes no second copy of what is stored at the moment. Nothing is lost; make a backup, and free some disk space.'
      : null,
  }
}

function mendingWords({ at, lost }: NonNullable<StorageSlice['mending']>): string {
  const found = `On ${readDay(at)} a part of what the browser had stored for Twinkey was missing or damaged.`
  if (lost === 0)
    return `${found} Twinkey mended it from its second copy: nothing was lost. Make sure that you have a backup.`
  const what = lost === 1 ? 'One record' : `${lost} records`
  return `${found} ${what} could not be mended: both copies were damaged. See which keys are there, and restore your backup if any is not.`
}
