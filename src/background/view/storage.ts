import * as v from 'valibot'
import type { StorageSlice } from '../../protocol/view.ts'
import { mendingName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'

const mendingSchema = v.fallback(
  v.nullable(v.object({ at: v.number(), mended: v.number(), lost: v.number() })),
  null, // the note itself was damaged: what it told of is past
)

/** How the two stored copies do. */
export async function storageOf(store: RecordStore): Promise<StorageSlice> {
  const text = await store.read(mendingName)
  return { mending: text === null ? null : v.parse(mendingSchema, parsed(text)), hasOneCopyOnly: store.isMirrorBehind }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
