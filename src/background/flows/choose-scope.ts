import * as v from 'valibot'
import type { House } from '../house.ts'
import { preferencePlace } from '../keyring/places.ts'
import { parseSealed } from '../keyring/sealed-record.ts'
import type { Session } from '../session.ts'
import type { Database } from '../store/database.ts'
import { readSealedRow, writeSealedRow } from '../store/key-rows.ts'
import { type Box, openJson, sealJson } from '../vault/box.ts'

const name = 'chosen-scope'
const choice = v.nullable(v.string())

/** Remembers whose balances the popup shows, sealed like all else that says something of a key, and shows them. */
export async function chooseScope(house: House, scopeId: string): Promise<void> {
  const { vaultId, vaultKey } = house.session.vault()
  const box = await sealJson(vaultKey, preferencePlace(vaultId, name), scopeId)
  await writeSealedRow(house.database, 'preferences', { ref: name, box })
  await house.publisher.publish()
}

/** The scope chosen last, or null. */
export async function chosenScope(database: Database, session: Session): Promise<string | null> {
  const { vaultId, vaultKey } = session.vault()
  const box = await readSealedRow(database, 'preferences', name)
  if (box === null) return null
  return parseSealed(choice, await openJson(vaultKey, preferencePlace(vaultId, name), box as Box))
}
