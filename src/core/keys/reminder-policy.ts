import * as v from 'valibot'
import { leadDayChoices, mostAgeChoices, mostUnusedChoices } from '../preferences.ts'

/** When the owner wants to be reminded. */
export const reminderPolicySchema = v.strictObject({
  /** Days before a key ends, or is to be revoked. */
  leadDays: v.pipe(v.array(v.picklist(leadDayChoices)), v.maxLength(leadDayChoices.length)),
  /** Days after which a key is too old; null: never. */
  mostAgeDays: v.nullable(v.picklist(mostAgeChoices)),
  /** Days without use after which it is told; null: never. */
  mostUnusedDays: v.nullable(v.picklist(mostUnusedChoices)),
})
export type ReminderPolicy = v.InferOutput<typeof reminderPolicySchema>

/** What holds until the owner chooses. */
export const defaultReminderPolicy: ReminderPolicy = { leadDays: [14, 7, 1, 0], mostAgeDays: 180, mostUnusedDays: 90 }
