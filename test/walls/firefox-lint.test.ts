import { expect, it } from 'vitest'
import { lintFirefox } from '../../tools/packages/firefox-lint.ts'
import { fromRoot } from '../../tools/root.ts'

it('the linter of Mozilla’s store finds nothing in the package for Firefox but one line of Preact’s', async () => {
  expect(await lintFirefox(fromRoot('dist/firefox'))).toEqual({ remarks: [], known: 1 })
})
