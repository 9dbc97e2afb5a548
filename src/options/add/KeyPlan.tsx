import { type Environment, settingsPageOf } from '../../core/gemini/environment.ts'
import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { say } from '../../words/say.ts'
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
      <Step number={1} title={say('addExchangeTitle')}>
        <Choice
          legend={say('addExchangeLegend')}
          name="environment"
          initial={plan.environment}
          onChange={onEnvironment}
          options={[
            { value: 'production', label: say('production'), hint: say('addProductionHint') },
            { value: 'sandbox', label: say('sandbox'), hint: say('addSandboxHint') },
          ]}
        />
      </Step>
      <Step number={2} title={say('addOpenTitle')}>
        <p>
          {say('addOpen')}{' '}
          <a class={styles.out} href={settingsPageOf(environment)} target="_blank" rel="noreferrer">
            {settingsPageOf(environment).replace('https://', '')} <Icon name="out" />
          </a>
        </p>
        <Notice tone="plain">{say('addUnitedKingdom')}</Notice>
      </Step>
      <Step number={3} title={say('addScopeTitle')}>
        <Choice
          legend={say('addScopeLegend')}
          name="scope"
          initial={plan.scope}
          onChange={onScope}
          options={[
            { value: 'account', label: say('addScopePrimary'), hint: say('addScopePrimaryHint') },
            { value: 'master', label: say('addScopeMaster'), hint: say('addScopeMasterHint') },
          ]}
        />
      </Step>
      <Step number={4} title={say('addNameTitle')}>
        <Field
          label={say('addNameLabel')}
          name="name"
          hint={say('addNameHint')}
          placeholder={say('addNameExample')}
          initial={plan.profile.name}
          error={faults.name}
        />
      </Step>
      <Step number={5} title={say('addPermissionsTitle')}>
        <PermissionAdvice scope={scope} enough={enough} />
      </Step>
    </>
  )
}
