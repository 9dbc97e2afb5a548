// `npm run store`: what the stores' forms ask for, made from the built packages and the texts in assets/store.
import { relative } from 'node:path'
import { browsers, buildPackages } from './build/package.ts'
import { fromRoot } from './root.ts'
import { writeStore } from './store/write-store.ts'

await buildPackages(browsers)
writeStore([])
console.log(`\nWhat the stores ask for is in ${relative(process.cwd(), fromRoot('out/store'))}`)
