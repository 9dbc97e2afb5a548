import { useRef } from 'preact/hooks'
import { apiHostOf, type Environment } from '../../core/gemini/environment.ts'
import { listed, say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import styles from './HostNotice.module.css'
import { useForbidden } from './use-forbidden.ts'

/** The news that the browser does not let Twinkey reach a host that its keys need, and what asks for it again. */
export function HostNotice({ environments }: { environments: readonly Environment[] }) {
  const place = useRef<HTMLDivElement>(null)
  const forbidden = useForbidden(environments)
  const allow = async () => {
    // The button goes with the notice: the focus waits where they were, and goes on from there.
    if (await forbidden.allow()) place.current?.focus()
  }
  return (
    <div ref={place} class={styles.place} tabIndex={-1}>
      {forbidden.environments.length > 0 && (
        <Notice tone="bad" role="alert">
          {say('hostsForbidden', { hosts: listed(forbidden.environments.map(apiHostOf)) })}
          <div class={styles.act}>
            <Button size="fit" onClick={() => void allow()}>
              {say('hostsAllow')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}
