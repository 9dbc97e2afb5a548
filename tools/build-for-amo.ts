// `npm run build-for-amo`: the package for Firefox from its source package, by the name under which Mozilla's builder asks
// for it, and its reviewers.
import { buildPackages } from './build/package.ts'
import { writePackages } from './packages/write-packages.ts'

await buildPackages(['firefox'])
writePackages(['firefox'])
