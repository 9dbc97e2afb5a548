/** One thing that was measured. What has a budget is a ratio of two times of the same run; bare times are only told. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: 'ratio' | 'ms' | 'count'
  /** What the value must not be above, or must not be below; null: it is only told. */
  readonly budget: { readonly most: number } | { readonly least: number } | null
}

/** @param slack by how much of the budget more is let pass: a short run, beside whatever else CI does, is noisy */
export function holds({ value, budget }: Measure, slack = 0): boolean {
  if (budget === null) return true
  return 'most' in budget ? value <= budget.most * (1 + slack) : value >= budget.least * (1 - slack)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** What something takes where nothing else is going on: for the difference of two long times, in which that would drown. */
export function least(values: readonly number[]): number {
  return Math.min(...values)
}

/** The measures as a table for people. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { name, value, unit, budget } = measure
    const limit = budget === null ? '' : 'most' in budget ? `at most ${budget.most}` : `at least ${budget.least}`
    const figure = unit === 'ratio' ? value.toFixed(2) : unit === 'ms' ? `${value.toFixed(1)} ms` : String(value)
    return [name, figure, limit, holds(measure) ? '' : 'BEYOND'] as const
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
