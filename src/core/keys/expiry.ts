/**
 * When a key ends. Gemini tells no one by API; this is what the owner said when the key was added.
 * By the guide that this follows, keys last 90 days unless told otherwise, and a renewing key starts them anew at each use
 * (the sheet, section 4, found no other source).
 */
export type Expiry =
  | { readonly kind: 'on'; readonly at: number }
  | { readonly kind: 'renews'; readonly days: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' }

export const defaultLifeDays = 90
const dayMs = 86_400_000

/**
 * When the key ends, in milliseconds since 1970, or null where it never does or nobody knows.
 * @param lastUsedAt the last call that Twinkey saw accepted; uses elsewhere are not known
 */
export function expiresAt(expiry: Expiry, lastUsedAt: number): number | null {
  if (expiry.kind === 'on') return expiry.at
  if (expiry.kind === 'renews') return lastUsedAt + expiry.days * dayMs
  return null
}
