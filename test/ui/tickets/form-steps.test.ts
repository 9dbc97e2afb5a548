import { expect, it } from 'vitest'
import type { TicketForm } from '../../../src/core/tickets/forms/ticket-forms.ts'
import { formNextTo } from '../../../src/ui/tickets/signed/form-steps.ts'

it.each<[TicketForm, string, TicketForm | null]>([
  ['curl', 'ArrowRight', 'http'],
  ['fetch', 'ArrowRight', 'curl'],
  ['curl', 'ArrowLeft', 'fetch'],
  ['python', 'ArrowLeft', 'json'],
  ['json', 'Home', 'curl'],
  ['json', 'End', 'fetch'],
  ['json', 'Enter', null],
  ['json', 'Tab', null],
  ['json', 'toString', null],
])('from %s, %s leads to %s', (form, key, next) => {
  expect(formNextTo(form, key)).toBe(next)
})
