import { useEffect, useState } from 'preact/hooks'
import { panelOpener } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { isInPanel } from '../in-panel.ts'

/** Opens the same view beside the web, where it stays. Nothing in the panel itself, or where the browser has none. */
export function PanelButton() {
  const { fault, attempt } = useAttempt()
  const [open, setOpen] = useState<(() => Promise<void>) | null>(null)
  useEffect(() => {
    // Found out before the click: the browser opens a panel only within it.
    if (!isInPanel) void panelOpener().then((opener) => setOpen(() => opener))
  }, [])
  if (fault !== null) return <FaultNotice fault={fault} />
  if (isInPanel) return null
  return (
    <IconButton
      icon="panel"
      label={say('popupOpenPanel')}
      onClick={() => {
        if (open === null) return
        void attempt(open).then((isOpen) => {
          if (isOpen) close()
        })
      }}
    />
  )
}
