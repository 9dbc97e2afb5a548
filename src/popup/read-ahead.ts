import { readView } from '../ui/connect.ts'

/** What the first screen shows. The reading is on its way while the rest of the popup's code is still being set up. */
export const firstView = readView(['vault', 'glance', 'reminders'])
