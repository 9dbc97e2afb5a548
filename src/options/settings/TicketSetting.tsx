import { type PostDateSeconds, postDateChoices } from '../../core/preferences.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './TicketSetting.module.css'
import { goodForWords } from './ticket-choices.ts'

interface TicketSettingProps {
  seconds: PostDateSeconds
  onChoose: (seconds: PostDateSeconds) => void
}

/** By how much the nonce of a ticket is ahead of the clock, told by what comes of it. */
export function TicketSetting({ seconds, onChoose }: TicketSettingProps) {
  return (
    <>
      <Select
        label="How long a signed ticket is good"
        value={String(seconds)}
        choices={postDateChoices.map((choice) => ({ value: String(choice), words: goodForWords(choice) }))}
        onChoose={(value) => onChoose(postDateChoices.find((choice) => String(choice) === value) ?? seconds)}
      />
      <p class={styles.quiet}>
        Longer leaves you more time to paste it, and whoever else gets hold of it has as much. There is no choice beyond
        55 s: a clock that is a little off would make Gemini refuse the ticket. This holds for keys whose nonces go by
        the clock; a ticket of any other key is good until that key signs anything else.
      </p>
    </>
  )
}
