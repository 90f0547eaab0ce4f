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

const DEFAULT_COLUMNS = 100
const MINIMUM_COLUMNS = 40

/** Follows https://no-color.org, FORCE_COLOR, TERM=dumb and the locale. */
export function terminalStyleOf(screen: Screen, variables: Variables): TerminalStyle {
  const terminal = screen.isTTY === true && variables.TERM !== 'dumb'
  return {
    colour: !variables.NO_COLOR && (forcedColour(variables.FORCE_COLOR) ?? terminal),
    live: terminal,
    unicode: supportsUnicode(variables),
    columns: Math.max(MINIMUM_COLUMNS, screen.columns || Number(variables.COLUMNS) || DEFAULT_COLUMNS),
  }
}

function forcedColour(force: string | undefined): boolean | undefined {
  return force === undefined ? undefined : force !== '0' && force !== 'false'
}

// Containers have no locale, and what shows their output nearly always supports UTF-8.
function supportsUnicode(variables: Variables): boolean {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG
  return !locale || /utf-?8/i.test(locale)
}
