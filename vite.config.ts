import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { commonWords } from './tools/build/common-words.ts'
import { inOnePiece } from './tools/build/in-one-piece.ts'
import { leanLocales } from './tools/build/lean-locales.ts'
import { noManualLinks } from './tools/build/no-manual-links.ts'
import { oneSheet } from './tools/build/one-sheet.ts'
import { onlyPassphrases } from './tools/build/only-passphrases.ts'
import { pagesStayOutOfBackground } from './tools/build/pages-stay-out-of-background.ts'

/**
 * Firefox has event pages instead of service workers, so it needs no offscreen document; and it wants an id and a word on
 * data. Its side panel is called a sidebar, and needs no permission. All else is the same manifest.
 */
function firefoxManifest() {
  const { minimum_chrome_version: _, side_panel, background, permissions, ...rest } = manifest
  return {
    ...rest,
    permissions: permissions.filter((name) => !['offscreen', 'sidePanel'].includes(name)),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: rest.name,
      default_icon: rest.action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'twinkey@twinkey.example',
        // As in manifest.json for Chrome: docs/decisions/0016-the-oldest-browsers.md says what would break before.
        strict_min_version: '142.0',
        // Keys and signatures go to Gemini, to whom they belong: docs/decisions/0021-what-firefox-is-told-of-data.md.
        data_collection_permissions: { required: ['authenticationInfo'] },
      },
    },
  }
}

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [
      crx({ manifest: (browser === 'firefox' ? firefoxManifest() : manifest) as ManifestV3Export, browser }),
      commonWords(),
      leanLocales(),
      noManualLinks(),
      oneSheet('src/popup/index.html'),
      onlyPassphrases(),
      pagesStayOutOfBackground(),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Drawn before the build (tools/build/icons.ts).
    publicDir: 'out/public',
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2023',
      // What a page imports is named in its head, so that it is read at once and not one after another.
      modulePreload: { polyfill: false },
      // The manifest names every page but this one, which the worker opens.
      rolldownOptions: {
        input: browser === 'firefox' ? ['src/panel/index.html'] : ['src/offscreen/index.html'],
        output: { codeSplitting: { groups: inOnePiece() } },
      },
      // Inlined files would be data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
    },
  }
})
