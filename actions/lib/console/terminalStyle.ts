/** The capabilities of a stream. */
export type TerminalStyle = {
  readonly colour: boolean
  /** True if the last line can be rewritten. */
  readonly live: boolean
  readonly unicode: boolean
  readonly columns: number
}

/** The members of a stream that decide its style. */
export type Screen = { readonly isTTY?: boolean; readonly columns?: number }

type Variables = Readonly<Record<string, string | undefined>>

/** The width of a pipe or a file without COLUMNS. */
const DEFAULT_COLUMNS = 100
/** In a narrower terminal a row would be a single word. */
const MINIMUM_COLUMNS = 20
/** More is no width of a terminal. */
const MAXIMUM_COLUMNS = 1_000

/** Follows https://no-color.org, FORCE_COLOR, TERM=dumb, COLUMNS and the locale. */
export function terminalStyleOf(screen: Screen, variables: Variables): TerminalStyle {
  const terminal = screen.isTTY === true && variables.TERM !== 'dumb'
  return {
    colour: !variables.NO_COLOR && (forcedColour(variables.FORCE_COLOR) ?? terminal),
    live: terminal,
    unicode: supportsUnicode(variables),
    columns: limited(screen.columns || columnsOf(variables.COLUMNS) || DEFAULT_COLUMNS),
  }
}

/** Zero for a text that is no number of columns. */
function columnsOf(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : 0
}

function limited(columns: number): number {
  return Math.min(MAXIMUM_COLUMNS, Math.max(MINIMUM_COLUMNS, columns))
}

function forcedColour(force: string | undefined): boolean | undefined {
  return force === undefined ? undefined : force !== '0' && force !== 'false'
}

// Containers have no locale, and what shows their output nearly always supports UTF-8.
function supportsUnicode(variables: Variables): boolean {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG
  return !locale || /utf-?8/i.test(locale)
}
