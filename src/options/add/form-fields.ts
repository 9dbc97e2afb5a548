import { environments } from '../../core/gemini/environment.ts'
import { choiceIn, profileIn, textIn } from '../profile/profile-fields.ts'
import type { FilledForm, FormFaults } from './key-form.ts'

/** A field of the form by its name; null where it is not shown. */
export function fieldOf(form: HTMLFormElement, name: keyof FilledForm): HTMLInputElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field : null
}

/** Reads the whole form, once, when it is sent. */
export function formIn(form: HTMLFormElement): FilledForm {
  return {
    ...profileIn(form),
    environment: choiceIn(form, 'environment', environments),
    scope: choiceIn(form, 'scope', ['account', 'master']),
    nonceRule: choiceIn(form, 'nonceRule', ['unknown', 'time-based', 'rising']),
    publicKey: textIn(form, 'publicKey'),
    secret: textIn(form, 'secret'),
  }
}

/** Whoever goes straight to the pasted key has not said that it was made today. What they chose by hand stays. */
export function skipLife(form: HTMLFormElement): void {
  for (const [name, untouched] of [
    ['created', 'today'],
    ['expiry', 'after-90'],
  ] as const) {
    const choice = form.elements.namedItem(name)
    if (choice instanceof RadioNodeList && choice.value === untouched) choice.value = 'unknown'
  }
}

/** Swaps what stands in the fields of the key and the secret, from field to field. @returns the faults that are left */
export function swapPair(form: HTMLFormElement, faults: FormFaults): FormFaults {
  const [publicKey, secret] = [fieldOf(form, 'publicKey'), fieldOf(form, 'secret')]
  if (publicKey === null || secret === null) return faults
  ;[publicKey.value, secret.value] = [secret.value, publicKey.value]
  const { publicKey: _, secret: __, isSwapped: ___, ...left } = faults
  return left
}
