/**
 * Every private call that Twinkey sends, and all of them only read (sheet, section 5.3).
 * A path that is not here can't be sent: the client takes no other type, and checks again at run time.
 */
export const privateEndpoints = [
  '/v1/roles',
  '/v1/account',
  '/v1/account/list',
  '/v1/notionalbalances/usd',
  '/v1/notionalbalances/eur',
  '/v1/notionalbalances/gbp',
  '/v1/notionalbalances/sgd',
  '/v1/notionalbalances/gusd',
  '/v1/notionalbalances/usdc',
  '/v1/notionalbalances/btc',
  '/v1/notionalbalances/eth',
  '/v1/balances/staking',
  '/v1/positions',
  '/v1/orders',
  '/v1/notionalvolume',
] as const
export type PrivateEndpoint = (typeof privateEndpoints)[number]

/** Every public call that Twinkey sends. One that ends in a slash is followed by a market's symbol. */
export const publicEndpoints = ['/v1/pricefeed', '/v1/symbols/details/all', '/v1/book/'] as const
export type PublicEndpoint = (typeof publicEndpoints)[number]

/** What Twinkey signs for a person to copy. It has no way to send any of it, and signs nothing else (sheet, 6.7 to 6.11). */
export const ticketEndpoints = [
  '/v1/order/new',
  '/v1/order/cancel',
  '/v1/order/cancel/session',
  '/v1/order/cancel/all',
  '/v1/order/status',
  '/v1/orders',
] as const
export type TicketEndpoint = (typeof ticketEndpoints)[number]

/** Every path under which Twinkey puts a signature. */
export type SignedEndpoint = PrivateEndpoint | TicketEndpoint
