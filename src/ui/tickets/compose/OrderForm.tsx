import { useEffect } from 'preact/hooks'
import type { Market } from '../../../core/gemini/markets.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { say } from '../../../words/say.ts'
import { Button } from '../../Button.tsx'
import { Combobox, type Option } from '../../Combobox.tsx'
import { wordsOf } from '../../fault-words.ts'
import { Notice } from '../../Notice.tsx'
import { Segments } from '../../Segments.tsx'
import { complaintWords } from '../complaint-words.ts'
import { findMarkets, marketHint, marketName } from './market-search.ts'
import { NonceQuestion } from './NonceQuestion.tsx'
import { OrderFields } from './OrderFields.tsx'
import styles from './OrderForm.module.css'
import { SignBar, type Signing } from './SignBar.tsx'
import { Summary } from './Summary.tsx'
import type { TicketAsk } from './ticket-ask.ts'
import { isJudged } from './ticket-draft.ts'
import type { Composing } from './use-composing.ts'
import type { Markets } from './use-markets.ts'
import { usePrices } from './use-prices.ts'

interface OrderFormProps extends Pick<Composing, 'draft' | 'markets' | 'market' | 'composed' | 'terms' | 'change'> {
  card: KeyCard
  signing: Signing
  ask: TicketAsk
}

/** The fields of an order, and what it comes to. */
export function OrderForm({ card, draft, markets, market, composed, terms, signing, ask, change }: OrderFormProps) {
  const prices = usePrices(card.environment, market?.symbol ?? null, ask)
  const list = markets.list?.markets ?? null
  const isClosed = composed?.complaints.find(({ field }) => field === 'market') ?? null
  const isMissing = market === null && draft.isTried
  const first = list?.find(({ symbol }) => symbol === 'BTCUSD')?.symbol ?? null
  useEffect(() => {
    // Most people's first market; another one is a few letters away.
    if (draft.symbol === null && first !== null) change({ does: 'change', change: { symbol: first } })
  }, [draft.symbol, first, change])

  if (list === null) return <NoMarkets markets={markets} />
  const order = composed?.order ?? null
  return (
    <>
      <div class={styles.columns}>
        <div class={styles.fields}>
          <div class={styles.pair}>
            <Combobox
              label={say('orderMarket')}
              value={market === null ? null : optionOf(market)}
              find={(typed) => findMarkets(list, typed).map(optionOf)}
              onChoose={(symbol) => change({ does: 'change', change: { symbol } })}
              error={isClosed !== null ? complaintWords(isClosed) : isMissing ? say('complaintNoMarket') : undefined}
            />
            <Segments
              label={say('orderSide')}
              value={draft.order.side}
              choices={[
                { value: 'buy', words: say('orderBuy'), tone: 'ok' },
                { value: 'sell', words: say('orderSell'), tone: 'bad' },
              ]}
              onChoose={(side) => change({ does: 'order', change: { side } })}
            />
          </div>
          {market !== null && composed !== null && (
            <OrderFields
              market={market}
              order={draft.order}
              composed={composed}
              prices={prices}
              isJudged={(field) => isJudged(draft, field)}
              onChange={(order) => change({ does: 'order', change: order })}
              onLeave={(field) => change({ does: 'leave', field })}
            />
          )}
        </div>
        {market !== null && composed !== null && (
          <div class={styles.fields}>
            <Summary
              order={composed.order}
              side={draft.order.side}
              market={market}
              prices={prices}
              terms={terms}
              hasHeartbeat={card.requiresHeartbeat}
            />
            {terms.terms?.rule === 'unknown' && (
              <NonceQuestion
                onSay={async (rule) => {
                  await ask('key.say-nonces', { ref: card.ref, rule })
                  terms.readAgain()
                }}
              />
            )}
          </div>
        )}
      </div>
      <SignBar signing={signing} order={order} prices={prices} />
    </>
  )
}

function NoMarkets({ markets }: { markets: Markets }) {
  if (markets.fault === null) return <p role="status">{say('orderReadingMarkets')}</p>
  return (
    <Notice tone="bad" role="alert">
      {say('orderNoMarkets')} {wordsOf(markets.fault)}{' '}
      <Button kind="bare" size="fit" onClick={markets.again}>
        {say('tryAgain')}
      </Button>
    </Notice>
  )
}

function optionOf(market: Market): Option {
  return { value: market.symbol, words: marketName(market), hint: marketHint(market) }
}
