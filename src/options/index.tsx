import { render } from 'preact'
import { connectTo, everySlice, readView } from '../ui/connect.ts'
import { Options } from './Options.tsx'

const first = await readView(everySlice)
const page = document.getElementById('page')
if (page !== null) render(<Options first={first} ask={connectTo('options')} />, page)
