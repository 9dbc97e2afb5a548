import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Ask } from '../protocol/client.ts'
import type { View } from '../protocol/view.ts'
import { Notice } from '../ui/Notice.tsx'
import { UnlockForm } from '../ui/UnlockForm.tsx'
import { useHash } from '../ui/use-hash.ts'
import { useTouch } from '../ui/use-touch.ts'
import { useView } from '../ui/use-view.ts'
import { AddKey } from './add/AddKey.tsx'
import { storedWords } from './add/stored-words.ts'
import { FirstRun } from './first-run/FirstRun.tsx'
import { Frame } from './frame/Frame.tsx'
import { Keys } from './keys/Keys.tsx'
import { screenOf } from './screen.ts'

interface OptionsProps {
  first: Partial<View>
  ask: Ask<'options'>
}

/** The options as a function of the view and of the place in it. */
export function Options({ first, ask }: OptionsProps) {
  const view = useView(first)
  const isOpen = view.vault?.state === 'open'
  const place = useHash()
  const screen = screenOf(view, place)
  // The key that was stored last: its card is shown, with a word on how it went.
  const [stored, setStored] = useState<{ ref: string; clockOffSeconds: number | null } | null>(null)
  useTouch(
    isOpen,
    useCallback(() => ask('vault.touch', null), [ask]),
  )
  const isMissing = view.vault === undefined
  useEffect(() => {
    // Where this fails the page stays as it is; reloading asks again.
    if (isMissing) ask('view.publish', null).catch(() => {})
  }, [isMissing, ask])

  const isLedToGuide = screen.name === 'add' && place === ''
  useEffect(() => {
    // Named, the place stays when the first key is stored: the guide has yet to hear how that went.
    if (isLedToGuide) location.replace('#add')
  }, [isLedToGuide])

  const card = view.keys?.cards.find(({ ref }) => ref === stored?.ref)
  const news = card === undefined || stored === null ? null : storedWords(card, stored.clockOffSeconds)
  return (
    <Frame place={isOpen ? screen.name : null} onLock={() => void ask('vault.lock', null)}>
      {screen.name === 'first-run' && <FirstRun ask={ask} />}
      {screen.name === 'locked' && (
        <>
          <h1>Twinkey is locked</h1>
          <UnlockForm onUnlock={(passphrase) => ask('vault.unlock', { passphrase })} />
        </>
      )}
      {screen.name === 'damaged' && (
        <>
          <h1>The vault is damaged</h1>
          <Notice tone="bad" role="alert">
            What is stored of it can’t be read, so no passphrase can open it. Nothing has been deleted. Your keys are
            safe at Gemini: make new ones there if this lasts.
          </Notice>
        </>
      )}
      {screen.name === 'add' && (
        <AddKey
          ask={ask}
          onStored={(ref, clockOffSeconds) => {
            setStored({ ref, clockOffSeconds })
            location.hash = `#key/${ref}`
          }}
        />
      )}
      {screen.name === 'keys' && <Keys keys={screen.keys} shown={screen.shown} news={news} ask={ask} />}
    </Frame>
  )
}
