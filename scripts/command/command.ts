/** What a verb takes from its command line, as `--help` tells it. */
export type Command<Name extends string = string> = {
  /** Also its name in package.json. */
  readonly name: string
  /** One line. */
  readonly purpose: string
  /** one: exactly one environment. any: naming none means all of them. none: no word but flags. */
  readonly environments: 'one' | 'any' | 'none'
  readonly flags: Readonly<Record<Name, Flag>>
  readonly examples: readonly { readonly words: string; readonly meaning: string }[]
  /** What every exit code means for this verb. */
  readonly exits: { readonly 0: string; readonly 1: string; readonly 3?: string }
  /** It leaves nothing behind, so Ctrl-C ends it without waiting. */
  readonly readsOnly?: true
  /** What goes on after Ctrl-C, when something does. */
  readonly afterwards?: string
}

export type Flag = {
  readonly meaning: string
  /** The name of its value in the help; a flag without one is a switch. */
  readonly value?: string
}

/** What an interruption does not stop. */
export const CONTINUES_IN_CLOUDFORMATION = 'what CloudFormation has begun goes on: npm run status shows where it is'

/** Flags of every verb. */
export const COMMON_FLAGS = {
  json: { meaning: 'print one JSON document on stdout; what people read goes to stderr; nobody is asked' },
  help: { meaning: 'show this text (also -h)' },
} as const satisfies Readonly<Record<string, Flag>>

export function flagsOf(command: Command): Readonly<Record<string, Flag>> {
  return { ...command.flags, ...COMMON_FLAGS }
}
