/** What a stream can show. */
export type TerminalStyle = {
  readonly colour: boolean
  /** A last line that is written over and over. */
  readonly live: boolean
  readonly unicode: boolean
  readonly columns: number
}

/** The part of a stream that its look depends on. */
export type Screen = { readonly isTTY?: boolean; readonly columns?: number }

type Variables = Readonly<Record<string, string | undefined>>

const DEFAULT_COLUMNS = 100
const FEWEST_COLUMNS = 40

/** Follows https://no-color.org, FORCE_COLOR, TERM=dumb and the locale. */
export function terminalStyleOf(screen: Screen, variables: Variables): TerminalStyle {
  const terminal = screen.isTTY === true && variables.TERM !== 'dumb'
  return {
    colour: !variables.NO_COLOR && (isForced(variables.FORCE_COLOR) ?? terminal),
    live: terminal,
    unicode: speaksUnicode(variables),
    columns: Math.max(FEWEST_COLUMNS, screen.columns || Number(variables.COLUMNS) || DEFAULT_COLUMNS),
  }
}

function isForced(force: string | undefined): boolean | undefined {
  return force === undefined ? undefined : force !== '0' && force !== 'false'
}

// No locale at all is what containers have, and what shows their output nearly always speaks UTF-8.
function speaksUnicode(variables: Variables): boolean {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG
  return !locale || /utf-?8/i.test(locale)
}
