export type MeasureOptions = {
  /** Fewer runs, for a quick check. */
  readonly quick: boolean
  /** Reports the progress. */
  readonly report: (text: string) => void
}
