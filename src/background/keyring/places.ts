import type { Environment } from '../../core/gemini/environment.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Place } from '../vault/place.ts'

/** Where each sealed thing of a vault belongs: one function for each field that is stored. */

export function profilePlace(vaultId: string, ref: KeyRef): Place {
  return { vaultId, store: 'keys', recordId: ref, field: 'profile', environment: 'told-inside' }
}

export function secretPlace(vaultId: string, ref: KeyRef, environment: Environment): Place {
  return { vaultId, store: 'keys', recordId: ref, field: 'secret', environment }
}

export function noncePlace(vaultId: string, ref: KeyRef, environment: Environment): Place {
  return { vaultId, store: 'nonces', recordId: ref, field: 'line', environment }
}

export function figuresPlace(vaultId: string, ref: KeyRef, environment: Environment): Place {
  return { vaultId, store: 'figures', recordId: ref, field: 'figures', environment }
}

export function lifePlace(vaultId: string, ref: KeyRef, environment: Environment): Place {
  return { vaultId, store: 'keys', recordId: ref, field: 'life', environment }
}

export function ticketOutPlace(vaultId: string, ref: KeyRef, environment: Environment): Place {
  return { vaultId, store: 'keys', recordId: ref, field: 'ticket-out', environment }
}

export function receiptPlace(vaultId: string, id: string): Place {
  return { vaultId, store: 'receipts', recordId: id, field: 'receipt', environment: 'told-inside' }
}

export function preferencePlace(vaultId: string, name: string): Place {
  return { vaultId, store: 'preferences', recordId: name, field: 'value', environment: 'told-inside' }
}

export function logHeadPlace(vaultId: string): Place {
  return { vaultId, store: 'log', recordId: 'head', field: 'head', environment: 'told-inside' }
}

export function logPagePlace(vaultId: string, page: number): Place {
  return { vaultId, store: 'log', recordId: String(page), field: 'page', environment: 'told-inside' }
}

export function historyHeadPlace(vaultId: string): Place {
  return { vaultId, store: 'history', recordId: 'head', field: 'head', environment: 'told-inside' }
}

export function historyPagePlace(vaultId: string, page: number, environment: Environment): Place {
  return { vaultId, store: 'history', recordId: String(page), field: 'page', environment }
}

export function keptGlancePlace(vaultId: string): Place {
  return { vaultId, store: 'view', recordId: 'glance', field: 'slice', environment: 'told-inside' }
}

export function stagedBackupPlace(vaultId: string): Place {
  return { vaultId, store: 'session', recordId: 'staged-backup', field: 'contents', environment: 'told-inside' }
}
