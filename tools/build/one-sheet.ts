import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const links = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g

/**
 * Gives a page one style sheet where it had several, joined in their order: it paints nothing before the last of them has
 * come, and each file that it has to open costs it milliseconds.
 * @param page its place, such as `src/popup/index.html`
 */
export function oneSheet(page: string): Plugin {
  return {
    name: 'one-sheet',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const assetAt = (name: string) => {
          const file = bundle[name]
          if (file?.type !== 'asset') throw new Error(`${name} is nothing that this build writes as it is`)
          return file
        }
        const html = assetAt(page)
        const text = String(html.source)
        const sheets = [...text.matchAll(links)].map(([, name = '']) => String(assetAt(name).source))
        const source = sheets.join('')
        const fileName = `assets/sheet-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.css`
        this.emitFile({ type: 'asset', fileName, source })
        html.source = text
          .replace(links, '')
          .replace('</head>', `  <link rel="stylesheet" href="/${fileName}">\n  </head>`)
      },
    },
  }
}
