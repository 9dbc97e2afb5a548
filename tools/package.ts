// `npm run package`: what the stores are handed, built anew: a zip for each browser, and one of what they were built from.
import { browsers, buildPackages } from './build/package.ts'
import { writePackages } from './packages/write-packages.ts'

await buildPackages(browsers)
writePackages([...browsers, 'source'])
