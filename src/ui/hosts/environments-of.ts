import { type Environment, environments } from '../../core/gemini/environment.ts'
import type { KeysSlice } from '../../protocol/view.ts'

/** Whose keys there are: the hosts that are needed. None before the keys were read. */
export function environmentsOf(keys: KeysSlice | null | undefined): Environment[] {
  return environments.filter((environment) => keys?.cards.some((card) => card.environment === environment))
}
