// `npm run lint-firefox`: what Mozilla's store would say of dist/firefox.
import { lintFirefox } from './packages/firefox-lint.ts'
import { fromRoot } from './root.ts'

const { remarks, known } = await lintFirefox(fromRoot('dist/firefox'))
for (const { code, file, line, column, message, description } of remarks) {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  console.log(`${code}  ${place}\n  ${message}\n  ${description}\n`)
}
console.log(`dist/firefox: ${remarks.length} to mend, ${known} known and to stay (tools/packages/firefox-lint.ts).`)
if (remarks.length > 0) process.exitCode = 1
