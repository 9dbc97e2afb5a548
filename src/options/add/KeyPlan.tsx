import { type Environment, settingsPageOf } from '../../core/gemini/environment.ts'
import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Choice } from './Choice.tsx'
import styles from './KeyPlan.module.css'
import type { FormFaults } from './key-form.ts'
import type { KeyPlan as Plan } from './key-plan.ts'
import { PermissionAdvice } from './PermissionAdvice.tsx'
import { Step } from './Step.tsx'

interface KeyPlanProps {
  /** What is proposed. */
  plan: Plan
  environment: Environment
  scope: KeyScope
  /** The roles that would do for what the key is made for; null where nobody knows. */
  enough: readonly RoleName[] | null
  faults: FormFaults
  onEnvironment: (environment: Environment) => void
  onScope: (scope: KeyScope) => void
}

/** The first five steps: which key to make at Gemini. */
export function KeyPlan({ plan, environment, scope, enough, faults, onEnvironment, onScope }: KeyPlanProps) {
  return (
    <>
      <Step number={1} title="Choose the exchange">
        <Choice
          legend="Gemini runs two. A key of one is unknown to the other."
          name="environment"
          initial={plan.environment}
          onChange={onEnvironment}
          options={[
            { value: 'production', label: 'Production', hint: 'gemini.com, with money' },
            { value: 'sandbox', label: 'Sandbox', hint: 'sandbox.gemini.com, with play money' },
          ]}
        />
      </Step>
      <Step number={2} title="Open Gemini’s API settings">
        <p>
          Sign in there and choose “Create a new API key”.{' '}
          <a class={styles.out} href={settingsPageOf(environment)} target="_blank" rel="noreferrer">
            {settingsPageOf(environment).replace('https://', '')} <Icon name="out" />
          </a>
        </p>
        <Notice tone="plain">Accounts in the UK may be refused API keys by Gemini.</Notice>
      </Step>
      <Step number={3} title="Choose its scope">
        <Choice
          legend="What the key reaches"
          name="scope"
          initial={plan.scope}
          onChange={onScope}
          options={[
            { value: 'account', label: 'Primary', hint: 'One account. This is right unless you run several.' },
            { value: 'master', label: 'Master', hint: 'Every account of your group. A leak reaches all of them.' },
          ]}
        />
      </Step>
      <Step number={4} title="Give it a name">
        <Field
          label="Name"
          name="name"
          hint="The same here as at Gemini. One key for one program: then you know which to revoke."
          placeholder="Tax export"
          initial={plan.profile.name}
          error={faults.name}
        />
      </Step>
      <Step number={5} title="Choose its permissions">
        <PermissionAdvice scope={scope} enough={enough} />
      </Step>
    </>
  )
}
