import type { LogEntry } from '../core/signing-log/log-entries.ts'
import type { Break } from '../core/signing-log/verdict.ts'

/** The signing log as the options show it. Not part of the published view: it is asked for, and kept by nobody. */
export type LogView = {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /** Where the log is not as Twinkey wrote it; empty as long as nobody touched it. */
  readonly breaks: readonly Break[]
  /** How many of the oldest lines were dropped to keep the log small, and the time of the last of them. */
  readonly dropped: { readonly lines: number; readonly until: number } | null
}
