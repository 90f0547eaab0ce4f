/** The result of one proof. */
export type ProofRow = {
  readonly environment: string
  readonly title: string
  readonly seconds: number
  readonly detail: string | undefined
  /** Undefined if it was proved. */
  readonly failure: string | undefined
}

/** One line for each proof, and the whole text of each failure below. */
export function proofTable(rows: readonly ProofRow[]): readonly string[] {
  const width = Math.max(0, ...rows.map(({ environment }) => environment.length))
  const lines = rows.map(({ environment, title, seconds, detail, failure }) => {
    const mark = failure === undefined ? '✔' : '✖'
    const measured = detail === undefined ? '' : ` (${detail})`
    return `${mark} ${environment.padEnd(width)}  ${seconds.toFixed(1).padStart(5)} s  ${title}${measured}`
  })
  const failures = rows.flatMap(({ environment, title, failure }) =>
    failure === undefined ? [] : ['', `✖ ${environment}: ${title}`, failure],
  )
  const failed = rows.filter(({ failure }) => failure !== undefined).length
  const total =
    failed === 0 ? `All ${rows.length} lines are proved.` : `${failed} of ${rows.length} lines are not proved.`
  return [...lines, ...failures, '', total]
}
