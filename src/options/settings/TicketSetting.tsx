import { type PostDateSeconds, postDateChoices } from '../../core/preferences.ts'
import { Select } from '../../ui/Select.tsx'
import { say } from '../../words/say.ts'
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
        label={say('settingsTicket')}
        value={String(seconds)}
        choices={postDateChoices.map((choice) => ({ value: String(choice), words: goodForWords(choice) }))}
        onChoose={(value) => onChoose(postDateChoices.find((choice) => String(choice) === value) ?? seconds)}
      />
      <p class={styles.quiet}>{say('settingsTicketHint')}</p>
    </>
  )
}
