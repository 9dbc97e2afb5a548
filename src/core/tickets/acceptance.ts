/** Whether Gemini would take a ticket now, as far as can be known. Times are milliseconds since 1970, by our clock. */
export type Acceptance =
  | {
      readonly answer: 'yes'
      /** Null: until a higher nonce is used. */
      readonly until: number | null
    }
  /** Its nonce is further ahead than Gemini takes. */
  | { readonly answer: 'not-yet'; readonly from: number }
  | { readonly answer: 'no'; readonly why: Refusal }
  | { readonly answer: 'unknown'; readonly why: 'no-such-key' | 'unknown-rule' }

export type Refusal =
  | 'too-old'
  /** A higher nonce of the key has been used. */
  | 'overtaken'
  | 'bad-signature'
  /** It goes to the other environment, or to another host. */
  | 'wrong-host'
  /** The path of the address is not the one that was signed. */
  | 'wrong-path'
  | 'dead-key'
  | 'no-nonce'
