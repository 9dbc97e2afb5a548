import type { Environment } from '../../core/gemini/environment.ts'
import { say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import { wordsOf } from '../fault-words.ts'
import { Notice } from '../Notice.tsx'
import styles from './HostNotice.module.css'
import { useForbidden } from './use-forbidden.ts'

interface ForbiddenHostProps {
  environment: Environment
  /** Takes the focus when it appears. */
  isFocused: boolean
}

/** That something was not asked because the browser does not let it leave; and, once it does, that one can try again. */
export function ForbiddenHost({ environment, isFocused }: ForbiddenHostProps) {
  const forbidden = useForbidden([environment], [environment])
  if (forbidden.environments.length === 0) {
    return (
      <Notice tone="ok" role="status" isFocused>
        {say('hostsAllowed')}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" role="alert" isFocused={isFocused}>
      {wordsOf({ code: 'no-host-permission', environment })}
      <div class={styles.act}>
        <Button size="fit" onClick={() => void forbidden.allow()}>
          {say('hostsAllow')}
        </Button>
      </div>
    </Notice>
  )
}
