import { environments } from '../../core/gemini/environment.ts'
import { expiryChoices, type FilledForm, type FormFaults } from './key-form.ts'

/** A field of the form by its name; null where it is not shown. */
export function fieldOf(form: HTMLFormElement, name: keyof FilledForm): HTMLInputElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field : null
}

/** Reads the whole form, once, when it is sent. */
export function formIn(form: HTMLFormElement): FilledForm {
  const data = new FormData(form)
  const text = (name: keyof FilledForm) => String(data.get(name) ?? '')
  const oneOf = <V extends string>(name: keyof FilledForm, choices: readonly [V, ...V[]]): V =>
    choices.find((choice) => choice === text(name)) ?? choices[0]
  return {
    environment: oneOf('environment', environments),
    scope: oneOf('scope', ['account', 'master']),
    name: text('name'),
    expiry: oneOf('expiry', expiryChoices),
    expiryDay: text('expiryDay'),
    nonceRule: oneOf('nonceRule', ['unknown', 'time-based', 'rising']),
    requiresHeartbeat: data.has('requiresHeartbeat'),
    trustedIps: oneOf('trustedIps', ['unknown', 'yes', 'no']),
    publicKey: text('publicKey'),
    secret: text('secret'),
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
