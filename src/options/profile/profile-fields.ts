import { unfinishedDay } from './day-field.ts'
import { createdChoices, expiryChoices, type FilledProfile, trustedIpsChoices } from './filled-profile.ts'

/** What stands in one field of a form, by its name; empty where there is none. No other field is looked at. */
export function textIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLTextAreaElement || field instanceof RadioNodeList) return field.value
  if (!(field instanceof HTMLInputElement)) return ''
  if (field.type === 'checkbox') return field.checked ? 'on' : ''
  // A date that is half typed reads as empty, and would pass for none.
  return field.validity.badInput ? unfinishedDay : field.value
}

/** What is chosen of a few; the first where nothing of them is. */
export function choiceIn<V extends string>(form: HTMLFormElement, name: string, choices: readonly [V, ...V[]]): V {
  const text = textIn(form, name)
  return choices.find((choice) => choice === text) ?? choices[0]
}

/** What an owner has said of a key so far. */
export function profileIn(form: HTMLFormElement): FilledProfile {
  return {
    name: textIn(form, 'name'),
    applications: textIn(form, 'applications'),
    created: choiceIn(form, 'created', createdChoices),
    createdDay: textIn(form, 'createdDay'),
    expiry: choiceIn(form, 'expiry', expiryChoices),
    expiryDay: textIn(form, 'expiryDay'),
    lifeDays: textIn(form, 'lifeDays'),
    renewDays: textIn(form, 'renewDays'),
    requiresHeartbeat: textIn(form, 'requiresHeartbeat') !== '',
    trustedIps: choiceIn(form, 'trustedIps', trustedIpsChoices),
    note: textIn(form, 'note'),
    revokeByDay: textIn(form, 'revokeByDay'),
  }
}

/** Leads to the first field that is wrong, in the order in which they stand; of a choice to what is chosen. */
export function focusFirstWrong(form: HTMLFormElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
  const chosen = wrong?.querySelector<HTMLElement>('input:checked')
  ;(chosen ?? wrong)?.focus()
}
