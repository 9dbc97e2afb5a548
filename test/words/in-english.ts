import { readFrom } from '../../src/words/catalogue.ts'
import { catalogueOf } from './catalogue-from-file.ts'

// In Node there is no browser to ask for words: every test is spoken to in English, from the file that is shipped.
readFrom(catalogueOf('en', 'en-US'))
