import { type TicketForm, ticketForms } from '../../../core/tickets/forms/ticket-forms.ts'

/** The form that a key of the keyboard leads to from another one, round and round; null for every other key. */
export function formNextTo(form: TicketForm, key: string): TicketForm | null {
  const places: { readonly [key: string]: number } = {
    ArrowLeft: ticketForms.indexOf(form) - 1,
    ArrowRight: ticketForms.indexOf(form) + 1,
    Home: 0,
    End: -1,
  }
  const place = Object.hasOwn(places, key) ? places[key] : undefined
  return place === undefined ? null : (ticketForms.at(place % ticketForms.length) ?? null)
}
