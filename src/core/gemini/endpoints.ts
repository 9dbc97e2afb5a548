/**
 * Every private call that Twinkey sends, and all of them only read (sheet, section 5.3).
 * A path that is not here can't be sent: the client takes no other type, and checks again at run time.
 */
export const privateEndpoints = ['/v1/roles', '/v1/account', '/v1/account/list', '/v1/notionalbalances/usd'] as const
export type PrivateEndpoint = (typeof privateEndpoints)[number]

/** Every public call that Twinkey sends. */
export const publicEndpoints = ['/v1/pricefeed'] as const
export type PublicEndpoint = (typeof publicEndpoints)[number]
