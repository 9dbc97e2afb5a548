import type { ComponentChildren } from 'preact'
import type { Running } from '../../ui/connect.ts'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import styles from './AboutPage.module.css'

/** What is built for a browser, and where that keeps what it has installed; in no language, as one types it. */
const places = {
  chrome: { built: 'dist/chrome', page: 'chrome://version', kept: (id: string) => `Extensions/${id}` },
  firefox: { built: 'dist/firefox', page: 'about:support', kept: (id: string) => `extensions/${id}.xpi` },
}
const build = 'npm ci && npm run build'
const compareWith = (built: string) => `git diff --no-index ${built} FOLDER`

interface BuildProps {
  running: Running
  /** Null where the build has written none. */
  fingerprint: string | null
}

/** Which build this is, how to make the same one, and how far that can be trusted. */
export function Build({ running, fingerprint }: BuildProps) {
  const { version, browser, isFirefox, id } = running
  const { built, page, kept } = isFirefox ? places.firefox : places.chrome
  return (
    <>
      <dl class={styles.facts}>
        <dt>{say('aboutVersion')}</dt>
        <dd>{version}</dd>
        <dt>{say('aboutBrowser')}</dt>
        <dd>{browser}</dd>
        <dt>{say('aboutFingerprint')}</dt>
        <dd>{fingerprint === null ? say('aboutNoFingerprint') : <Code>{fingerprint}</Code>}</dd>
      </dl>
      <h3>{say('aboutCompareTitle')}</h3>
      <p>{say('aboutCompareSources', { version })}</p>
      <pre class={styles.command}>{build}</pre>
      <p>
        <Say message="aboutComparePrinted" with={{ folder: <Code>{built}</Code> }} />
      </p>
      <h3>{say('aboutProofTitle')}</h3>
      <p>{say('aboutProof')}</p>
      <p>{say('aboutSureWay')}</p>
      <pre class={styles.command}>{compareWith(built)}</pre>
      <p>
        <Say
          message={isFirefox ? 'aboutFolderFirefox' : 'aboutFolderChrome'}
          with={{ page: <Code>{page}</Code>, files: <Code>{kept(id)}</Code> }}
        />
      </p>
      <p class={styles.quiet}>{say('aboutStores')}</p>
    </>
  )
}

function Code({ children }: { children: ComponentChildren }) {
  return <code class={styles.code}>{children}</code>
}
