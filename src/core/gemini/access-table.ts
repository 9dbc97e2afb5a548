import type { PlainMessage } from '../../words/message.ts'
import type { RoleName } from './roles.ts'

/** What may be done at some of Gemini's endpoints, and by which roles (sheet, section 5.3). */
export interface AccessRow {
  readonly title: PlainMessage
  /** Paths; a part that begins with a colon stands for any one part, and `*` for the rest. */
  readonly endpoints: readonly string[]
  /** `account`: about one account, with a key of either scope. `master`: about the group, with a master key only. */
  readonly scope: 'account' | 'master'
  readonly whoMay: readonly RoleName[]
  /** `table`: Gemini's table of roles. `pages`: not in that table; so say the endpoints' own pages. */
  readonly source: 'table' | 'pages'
  /** Where Gemini's pages disagree with its table: who may by all of them, and how they differ. */
  readonly conflict?: { readonly whoMayByAll: readonly RoleName[]; readonly words: PlainMessage }
}

const trader = ['Trader'] as const
const fundManager = ['Fund manager'] as const
const administrator = ['Administrator'] as const
const traderOrAuditor = ['Trader', 'Auditor'] as const
const anyOfAccount = ['Fund manager', 'Trader', 'Auditor'] as const
const any = ['Administrator', 'Fund manager', 'Trader', 'Auditor'] as const

type Row = Pick<AccessRow, 'title' | 'endpoints' | 'whoMay' | 'conflict'>
const listed = (scope: AccessRow['scope'], rows: Row[]): AccessRow[] =>
  rows.map((row) => ({ ...row, scope, source: 'table' }))
const onPages = (rows: Row[]): AccessRow[] => rows.map((row) => ({ ...row, scope: 'account', source: 'pages' }))

const aboutAccount = listed('account', [
  { title: 'accessBalances', endpoints: ['/v1/balances', '/v1/notionalbalances/:currency'], whoMay: anyOfAccount },
  {
    title: 'accessTransfersAndFees',
    endpoints: ['/v1/transfers', '/v1/custodyaccountfees'],
    whoMay: anyOfAccount,
  },
  { title: 'accessAccount', endpoints: ['/v1/account'], whoMay: anyOfAccount },
  {
    title: 'accessAddresses',
    endpoints: ['/v1/addresses/:network', '/v1/approvedAddresses/account/:network'],
    whoMay: anyOfAccount,
  },
  { title: 'accessPaymentMethods', endpoints: ['/v1/payments/methods'], whoMay: anyOfAccount },
  {
    title: 'accessOrders',
    endpoints: ['/v1/orders', '/v1/orders/history', '/v1/mytrades', '/v1/tradevolume', '/v1/notionalvolume'],
    whoMay: traderOrAuditor,
  },
  {
    title: 'accessOneOrder',
    endpoints: ['/v1/order/status'],
    whoMay: traderOrAuditor,
    conflict: { whoMayByAll: trader, words: 'accessOneOrderConflict' },
  },
  { title: 'accessOneClearingOrder', endpoints: ['/v1/clearing/status'], whoMay: traderOrAuditor },
  { title: 'accessPastRates', endpoints: ['/v2/fxrate/:symbol/:timestamp'], whoMay: ['Auditor'] },
  {
    title: 'accessTrade',
    endpoints: ['/v1/order/new', '/v1/order/cancel', '/v1/order/cancel/session', '/v1/order/cancel/all'],
    whoMay: trader,
  },
  { title: 'accessWrap', endpoints: ['/v1/wrap/:symbol'], whoMay: trader },
  { title: 'accessInstant', endpoints: ['/v1/instant/quote', '/v1/instant/execute'], whoMay: trader },
  {
    title: 'accessClearing',
    endpoints: [
      '/v1/clearing/new',
      '/v1/clearing/cancel',
      '/v1/clearing/confirm',
      '/v1/clearing/list',
      '/v1/clearing/broker/list',
      '/v1/clearing/trades',
    ],
    whoMay: trader,
  },
  { title: 'accessHeartbeat', endpoints: ['/v1/heartbeat'], whoMay: trader },
  { title: 'accessNewAddresses', endpoints: ['/v1/deposit/:network/newAddress'], whoMay: fundManager },
  {
    title: 'accessApproveAddresses',
    endpoints: ['/v1/approvedAddresses/:network/request', '/v1/approvedAddresses/:network/remove'],
    whoMay: fundManager,
  },
  { title: 'accessBankAccounts', endpoints: ['/v1/payments/addbank', '/v1/payments/addbank/cad'], whoMay: fundManager },
  { title: 'accessWithdraw', endpoints: ['/v1/withdraw/:currency'], whoMay: fundManager },
])

const aboutGroup = listed('master', [
  { title: 'accessListGroup', endpoints: ['/v1/account/list'], whoMay: any },
  {
    title: 'accessGroupTransactions',
    endpoints: ['/v1/transactions'],
    whoMay: any,
    conflict: { whoMayByAll: anyOfAccount, words: 'accessGroupTransactionsConflict' },
  },
  { title: 'accessMoveInGroup', endpoints: ['/v1/account/transfer/:currency'], whoMay: fundManager },
  { title: 'accessCreateAccounts', endpoints: ['/v1/account/create'], whoMay: administrator },
  {
    title: 'accessRenameAccounts',
    endpoints: ['/v1/account/rename'],
    whoMay: administrator,
    conflict: { whoMayByAll: administrator, words: 'accessRenameAccountsConflict' },
  },
])

const notInTable = onPages([
  { title: 'accessOwnRoles', endpoints: ['/v1/roles'], whoMay: any },
  {
    title: 'accessStaking',
    endpoints: ['/v1/balances/staking', '/v1/staking/history', '/v1/staking/rewards'],
    whoMay: anyOfAccount,
  },
  {
    title: 'accessStake',
    endpoints: ['/v1/staking/stake', '/v1/staking/unstake'],
    whoMay: ['Fund manager', 'Trader'],
  },
  { title: 'accessNewerTransfers', endpoints: ['/v2/transfers'], whoMay: anyOfAccount },
  {
    title: 'accessNetworks',
    endpoints: ['/v2/network/:token', '/v2/networks/:network/assets'],
    whoMay: ['Fund manager', 'Auditor'],
  },
  { title: 'accessNewerWithdraw', endpoints: ['/v2/withdraw/:network/:ticker'], whoMay: fundManager },
  {
    title: 'accessPerpetuals',
    endpoints: ['/v1/margin', '/v1/positions', '/v1/perpetuals/*'],
    whoMay: traderOrAuditor,
  },
  { title: 'accessMargin', endpoints: ['/v1/margin/account', '/v1/margin/rates'], whoMay: anyOfAccount },
  { title: 'accessMarginPreview', endpoints: ['/v1/margin/order/preview'], whoMay: traderOrAuditor },
])

/** Who may do what, as Gemini's documents say it (sheet, section 5.3; an early-2026 copy of them). */
export const accessTable: readonly AccessRow[] = [...aboutAccount, ...aboutGroup, ...notInTable]

/** The rows that an endpoint falls under, such as `/v1/notionalbalances/usd`; none where it is not known. */
export function rowsOf(endpoint: string): readonly AccessRow[] {
  const known = rowsByEndpoint.get(endpoint)
  if (known !== undefined) return known
  const rows = accessTable.filter(({ endpoints }) => endpoints.some((pattern) => isOfPattern(endpoint, pattern)))
  rowsByEndpoint.set(endpoint, rows)
  return rows
}

/** What was looked up already: it is asked for every use of every key, whenever reminders are reckoned, and stays. */
const rowsByEndpoint = new Map<string, readonly AccessRow[]>()

function isOfPattern(endpoint: string, pattern: string): boolean {
  const parts = endpoint.split('/')
  const expected = pattern.split('/')
  if (expected.at(-1) === '*') {
    return parts.length >= expected.length && expected.slice(0, -1).every((part, i) => part === parts[i])
  }
  return (
    parts.length === expected.length &&
    expected.every((part, i) => (part.startsWith(':') ? parts[i] !== '' : part === parts[i]))
  )
}
