import { render } from 'preact'
import { connectTo, readView } from '../ui/connect.ts'
import { Popup } from './Popup.tsx'

// One reading, then the first paint: no message is sent and nothing is fetched before that. The keys come after it.
const first = await readView(['vault', 'glance', 'reminders'])
const page = document.getElementById('page')
if (page !== null) render(<Popup first={first} ask={connectTo('popup')} />, page)
