/** With what a reason of Gemini's finds fault. */
export type FaultFound =
  | 'nonce'
  | 'signature'
  | 'network'
  | 'ip'
  | 'role'
  | 'rate'
  | 'account'
  | 'maintenance'
  | 'server'
  | 'request'

const reasonsOf: Readonly<Record<FaultFound, readonly string[]>> = {
  nonce: ['InvalidNonce', 'MissingNonce'],
  signature: ['InvalidSignature'],
  network: ['NoSSL'],
  ip: ['ApiKeyIpFilteringFailure', 'RemoteAddressForbidden'],
  role: ['MissingRole'],
  rate: ['RateLimit', 'Too Many Requests'],
  account: [
    'AccountClosed',
    'AccountLimitExceeded',
    'AccountNotOfTypeRequired',
    'AccountsOnGroupOnlyApi',
    'BadAccountType',
    'ConflictingAccountName',
    'ExceededMaxAccountsInGroup',
    'HasNotAgreedToCustodyTerms',
    'InvalidAccountName',
    'InvalidAccountType',
    'MissingAccountName',
    'MissingAccounts',
    'MoreThanOneAccount',
    'NoAccountOfTypeRequired',
    'NotGroupApiCompatible',
  ],
  maintenance: ['Maintenance'],
  server: ['System', 'Internal Server Error'],
  request: [
    'AmbiguousAuthentication',
    'AuctionNotOpen',
    'Bad Request',
    'ClientOrderIdMustBeString',
    'ClientOrderIdTooLong',
    'ConflictingOptions',
    'CryptoAddressWhitelistsNotEnabled',
    'EndpointMismatch',
    'EndpointNotFound',
    'EndpointUnavailableInThisEnvironment',
    'GTSTradeIDMustBeString',
    'IneligibleTiming',
    'InsufficientFunds',
    'InvalidFundTransfer',
    'InvalidJson',
    'InvalidOrderType',
    'InvalidPrice',
    'InvalidQuantity',
    'InvalidSide',
    'InvalidStopPrice',
    'InvalidStopPriceBuy',
    'InvalidStopPriceRatio',
    'InvalidStopPriceSell',
    'InvalidSymbol',
    'InvalidTimestampInPayload',
    'MarketClosed',
    'MarketNotOpen',
    'MissingApikeyHeader',
    'MissingName',
    'MissingOrderField',
    'MissingPayloadHeader',
    'MissingPayloadKey',
    'MissingSecurityHeaders',
    'MissingSignatureHeader',
    'OptionsMustBeArray',
    'OrderNotFound',
    'UnsupportedNetwork',
    'UnsupportedOption',
  ],
}

/**
 * Every reason that Gemini is known to give (sheet, section 7.3), but `InvalidApiKey`, and with what it finds fault. None
 * of them says anything about whether a key is alive.
 */
export const knownReasons: ReadonlyMap<string, FaultFound> = new Map(
  Object.entries(reasonsOf).flatMap(([fault, reasons]) =>
    reasons.map((reason) => [reason, fault as FaultFound] as const),
  ),
)
