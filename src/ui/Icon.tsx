import styles from './Icon.module.css'

const paths = {
  add: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cog: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  dash: 'M7 12h10',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  'eye-shut': 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM4 20L20 4',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3',
  out: 'M9 6h9v9M18 6L7 17',
  panel: 'M4 5h16v14H4zM14 5v14',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
} as const
export type IconName = keyof typeof paths

/** Those that point along the line: the other way where it runs the other way. */
const pointing: readonly IconName[] = ['back', 'out', 'panel']

/** A picture beside words, or in a button that has a label: it says nothing to a screen reader. */
export function Icon({ name, isSpinning = false }: { name: IconName; isSpinning?: boolean }) {
  return (
    <svg
      class={styles.icon}
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-spinning={isSpinning}
      data-pointing={pointing.includes(name)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
