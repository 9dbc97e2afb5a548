/** That something is not known of some accounts, as where a key lacks the role to be told. */
export function untoldWords(what: string, accounts: number): string {
  return `${what} of ${accounts === 1 ? 'one account' : `${accounts} accounts`} are not known here: the key lacks the role, or they were not asked for yet.`
}
