import { browsers, buildPackages } from './build/package.ts'

await buildPackages(browsers)
