import * as v from 'valibot'
import { copiedTextSchema } from './copied-text.ts'

/** What Chrome's worker tells its offscreen document to do: clear the clipboard, or only if that text is still on it. */
export const offscreenOrderSchema = v.strictObject({
  offscreen: v.literal('clear-clipboard'),
  ifStill: v.nullable(copiedTextSchema),
})
export type OffscreenOrder = v.InferOutput<typeof offscreenOrderSchema>
