import { render } from 'preact'
import { connectTo, everySlice, readView } from '../ui/connect.ts'
import { wearLanguage } from '../ui/wear-language.ts'
import { Options } from './Options.tsx'

wearLanguage()
const first = await readView(everySlice)
const page = document.getElementById('page')
if (page !== null) render(<Options first={first} ask={connectTo('options')} />, page)
