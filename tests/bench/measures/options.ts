export type MeasureOptions = {
  /** Fewer runs: for a look, not for figures to quote. */
  readonly quick: boolean
  /** Told how far it is. */
  readonly tell: (text: string) => void
}
