import { useEffect, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { type Permissions, type Running, readPermissions, readRunning } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { Section } from '../settings/Section.tsx'
import styles from './AboutPage.module.css'
import { Build } from './Build.tsx'
import { readFingerprint } from './fingerprint.ts'
import { HostTable } from './HostTable.tsx'
import { hostRows } from './host-rows.ts'
import { PermissionPurposes } from './PermissionPurposes.tsx'
import { permissionRows } from './permission-rows.ts'
import { useReachedHosts } from './use-reached-hosts.ts'

interface AboutPageProps {
  /** Whether there is a list of places to go on from. */
  isOpen: boolean
  ask: Ask<'options'>
}

/** The report: which Twinkey this is, whom it has called, and what the browser lets it do. It needs no open vault. */
export function AboutPage({ isOpen, ask }: AboutPageProps) {
  const heading = useArrival()
  const [running, setRunning] = useState<Running | null>(null)
  const [permissions, setPermissions] = useState<Permissions | null>(null)
  const { hosts, fault } = useReachedHosts(ask)
  useEffect(() => {
    void readRunning().then(setRunning)
    void readPermissions().then(setPermissions)
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('aboutTitle')}
      </h1>
      <p class={styles.quiet}>{say('aboutLead')}</p>
      {running !== null && (
        <Section title={say('aboutBuildTitle')}>
          <Build running={running} fingerprint={readFingerprint()} />
        </Section>
      )}
      <Section title={say('aboutHostsTitle')}>
        <p class={styles.quiet}>{say('aboutHostsLead')}</p>
        <FaultNotice fault={fault} />
        {hosts !== null && <HostTable rows={hostRows(hosts)} />}
      </Section>
      {permissions !== null && (
        <Section title={say('aboutPermissionsTitle')}>
          <PermissionPurposes rows={permissionRows(permissions)} />
        </Section>
      )}
      {!isOpen && (
        <div>
          {/* To no place in particular: what comes next depends on the vault. */}
          <Button kind="quiet" size="fit" onClick={() => location.assign('#')}>
            {say('back')}
          </Button>
        </div>
      )}
    </>
  )
}
