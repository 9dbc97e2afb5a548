import type { Complaint } from '../../core/tickets/order-check.ts'

/** What is wrong with an order, and what to do. */
export function complaintWords(complaint: Complaint): string {
  return complaint.code
}
