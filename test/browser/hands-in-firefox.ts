import { join } from 'node:path'
import { firefoxId, type LoadedIntoFirefox } from '../../tools/browsers/firefox.ts'
import { capabilities } from './capabilities.ts'
import { filesUnder } from './files-under.ts'
import type { Hands } from './hands.ts'

/** In Firefox all of it is done with the rights of the browser, with whose keys and windows a person would do it. */
export function handsInFirefox({ askBrowser, id }: LoadedIntoFirefox, profile: string): Hands {
  const extension = `WebExtensionPolicy.getByID('${firefoxId}').extension`
  const hands = {
    async stopWorker() {
      await askBrowser(`${extension}.terminateBackground().then(() => null)`)
    },
    async inBackground(does: string | ((given: unknown) => unknown), given?: unknown) {
      const script =
        typeof does === 'string'
          ? `${does};'null'`
          : `Promise.resolve((${does})(${JSON.stringify(given)})).then((value) => JSON.stringify(value ?? null))`
      const { result, exceptionDetails } = (await askBrowser(evaluatedIn(extension, script))) as Evaluated
      if (result === undefined) throw new Error(`in the event page: ${exceptionDetails?.text}`)
      return JSON.parse(result.value)
    },
    async pressShortcut(shortcut: 'lock' | 'hide-amounts') {
      await askBrowser(pressed({ lock: 'L', 'hide-amounts': 'H' }[shortcut]))
    },
    async clickNotification() {
      await askBrowser(clickedAlert)
    },
    shownBesideTabs: () => askBrowser(inSidebars) as Promise<string[]>,
    clipboard: () => askBrowser(pasted) as ReturnType<Hands['clipboard']>,
    heapOf: () => Promise.reject(new Error(capabilities['show what a heap holds'].firefox)),
    filesOf(copy: 'database' | 'mirror') {
      const folder = { database: `moz-extension+++${id}`, mirror: `moz-extension+++${id}^userContextId=4294967295` }[
        copy
      ]
      return filesUnder(join(profile, 'storage', 'default', folder, 'idb'), /\.sqlite(-wal)?$/)
    },
  }
  return hands as Hands // one function that takes two kinds, as the interface has them
}

interface Evaluated {
  readonly result?: { readonly value: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** The event page has no handle in WebDriver BiDi, and is listened to all the same: tools/browsers/bidi-extensions.ts. */
const evaluatedIn = (extension: string, script: string) => `(async () => {
  const { RemoteAgent } = ChromeUtils.importESModule('chrome://remote/content/components/RemoteAgent.sys.mjs')
  await ${extension}.wakeupBackground()
  const { id, currentWindowGlobal } = ${extension}.backgroundContext.xulBrowser.browsingContext
  return currentWindowGlobal.getActor('MessageHandlerFrame').sendCommand({
    moduleName: 'script',
    commandName: 'evaluateExpression',
    destination: { type: 'WINDOW_GLOBAL', id },
    params: {
      expression: ${JSON.stringify(script)},
      awaitPromise: true,
      realmId: null,
      resultOwnership: 'none',
      sandbox: null,
      serializationOptions: { maxDomDepth: 0, maxObjectDepth: null, includeShadowTree: 'none' },
      userActivation: false,
    },
  }, RemoteAgent.webDriverBiDi.session.id)
})()`

/** Alt, Shift and a letter, in the window that a person would be in. */
const pressed = (letter: string) => `(() => {
  const window = Services.wm.getMostRecentWindow('navigator:browser')
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  keyboard.beginInputTransactionForTests(window)
  const keys = [
    { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    { key: '${letter}', code: 'Key${letter}', keyCode: '${letter}'.charCodeAt(0) },
  ].map((key) => new window.KeyboardEvent('', key))
  for (const key of keys) keyboard.keydown(key)
  for (const key of keys.reverse()) keyboard.keyup(key)
})()`

/** A notification has no name in its window, so there must be one alone. */
const clickedAlert = `(() => {
  const [alert, another] = [...Services.wm.getEnumerator('alert:alert')]
  if (alert === undefined || another !== undefined) throw new Error('there is not one notification alone')
  alert.document.getElementById('alertBox').click()
})()`

const inSidebars = `[...Services.wm.getEnumerator('navigator:browser')].flatMap(({ SidebarController }) => {
  const panel = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')
  return SidebarController.isOpen && panel != null ? [panel.currentURI.spec] : []
})`

const pasted = `(() => {
  const { clipboard } = Services
  const types = ['text/plain', 'text/html', 'image/png'].filter((type) =>
    clipboard.hasDataMatchingFlavors([type], clipboard.kGlobalClipboard))
  if (!types.includes('text/plain')) return { text: '', types }
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable)
  transferable.init(null)
  transferable.addDataFlavor('text/plain')
  clipboard.getData(transferable, clipboard.kGlobalClipboard)
  const data = {}
  transferable.getTransferData('text/plain', data)
  return { text: data.value.QueryInterface(Ci.nsISupportsString).data, types }
})()`
