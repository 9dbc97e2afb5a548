import type { Plugin } from 'vite'

/**
 * Takes the links to its manual out of what ical-generator says of wrong use: the package names no host but Gemini's
 * (test/walls/shipped-code.test.ts), so that a reviewer need not ask what another is for.
 */
export function noManualLinks(): Plugin {
  return {
    name: 'no-manual-links',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]ical-generator[\\/]/.test(id)) return null
      return { code: code.replaceAll(/ See https:\/\/sebbo2002\.github\.io\/[\w./#-]*/g, ''), map: null }
    },
  }
}
