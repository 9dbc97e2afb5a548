// Run by ccxt.test.ts as a program of its own: an unmodified ccxt trades through the proxy and prints what it saw.
// It has to be a process of its own because Node reads NODE_EXTRA_CA_CERTS only at its start, and that is the documented
// way to make any Node program trust a certificate. What ccxt needed otherwise:
//   httpsProxy                          its own proxy setting (which needs the `undici` package)
//   fetchCurrencies.webApiEnable false  or loadMarkets reads pages of exchange.gemini.com, which the proxy refuses
//   tradingPairs                        the steps that it would have read there; without them createOrder throws. Its other
//                                       way, fetchDetailsForAllSymbols, asks twice a second for each symbol, and then takes
//                                       every market for a swap because details name a contract_price_currency
// It sends milliseconds as text for a nonce, so the key must be of the rising kind, and begin with `account-`.
import ccxt from 'ccxt'

const exchange = new ccxt.gemini({
  apiKey: process.env.PRACTICE_KEY ?? '',
  secret: process.env.PRACTICE_SECRET ?? '',
  httpsProxy: process.env.PRACTICE_PROXY ?? '',
  options: {
    fetchCurrencies: { webApiEnable: false },
    // symbol, decimals of a price, decimals of an amount, minimum
    tradingPairs: [['BTCUSD', 2, 8, '0.00001', 10, true]],
  },
})

const markets = await exchange.loadMarkets()
const ticker = await exchange.fetchTicker('BTC/USD')
const balance = await exchange.fetchBalance()
const resting = await exchange.createOrder('BTC/USD', 'limit', 'buy', 0.001, 50000)
const held = await exchange.fetchBalance()
const restingId = resting.id ?? ''
const open = await exchange.fetchOpenOrders('BTC/USD')
const fetched = await exchange.fetchOrder(restingId, 'BTC/USD')
const cancelled = await exchange.cancelOrder(restingId, 'BTC/USD')
const filled = await exchange.createOrder('BTC/USD', 'limit', 'buy', 0.001, 68000)
const trades = await exchange.fetchMyTrades('BTC/USD')
const refusal = await exchange.createOrder('BTC/USD', 'limit', 'buy', 34.12, 3633).catch((error: Error) => error)

console.log(
  JSON.stringify({
    symbols: Object.keys(markets).length,
    ticker: [ticker.bid, ticker.ask, ticker.last],
    btc: balance.BTC,
    restingId,
    usdFree: [balance.USD?.free, held.USD?.free],
    openIds: open.map(({ id }) => id),
    fetched: [fetched.id, fetched.status],
    cancelled: cancelled.status,
    filled: [filled.status, filled.filled, filled.average],
    newest: trades.at(-1),
    refusal: refusal.constructor.name,
  }),
)
