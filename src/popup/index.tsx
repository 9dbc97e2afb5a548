// First of all: what the first screen shows is asked for before anything else is set up.
import './read-ahead.ts'

import { render } from 'preact'
import { connectTo } from '../ui/connect.ts'
import { wearLanguage } from '../ui/wear-language.ts'
import { Popup } from './Popup.tsx'
import { firstView } from './read-ahead.ts'

// One reading, then the first paint: no message is sent and nothing is fetched before that. The keys come after it.
const first = await firstView
wearLanguage()
const page = document.getElementById('page')
if (page !== null) render(<Popup first={first} ask={connectTo('popup')} />, page)
