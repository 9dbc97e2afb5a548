/** The fingerprint that the build has written into the package (tools/build/fingerprint.ts); null where there is none. */
export function readFingerprint(): string | null {
  // In a style sheet and not in a script: it is the one file that the fingerprint can't be of, so it must not be able to run.
  const written = getComputedStyle(document.documentElement).getPropertyValue('--fingerprint')
  return /^\s*"([0-9a-f]{64})"\s*$/.exec(written)?.[1] ?? null
}
