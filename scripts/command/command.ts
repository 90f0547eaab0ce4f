/** A verb's command line, as `--help` prints it. */
export type Command<Name extends string = string> = {
  /** Also its name in package.json. */
  readonly name: string
  /** One line. */
  readonly purpose: string
  /** one: exactly one environment. any: without a name all of them. none: only flags. */
  readonly environments: 'one' | 'any' | 'none'
  /** Words of a verb that takes no environment, such as `check|start [SERVICE]`; `max` is how many. */
  readonly operands?: Operands
  readonly flags: Readonly<Record<Name, Flag>>
  /** A flag with which stdout has the result alone, as with `--json`: it can be written into a file. */
  readonly resultOnStdout?: NoInfer<Name>
  /** The preview that it reports on its way belongs to its outcome, where the outcome has stdout to itself. */
  readonly previewIsResult?: true
  readonly examples: readonly { readonly args: string; readonly meaning: string }[]
  /** The meaning of each exit code for this verb. */
  readonly exits: { readonly 0: string; readonly 1: string; readonly 3?: string }
  /** It leaves nothing behind, so Ctrl-C ends it without waiting; with a flag's name, only without that flag. */
  readonly readsOnly?: true | { readonly unless: NoInfer<Name> }
  /** An operation that continues after Ctrl-C, as a sentence. */
  readonly afterInterrupt?: string
}

/** A verb whose flags are known by their names. */
export function verb<Name extends string>(command: Command<Name>): Command<Name> {
  return command
}

/** A script about this repository itself, such as `npm run build`: no environment, no AWS account, no `--json`. */
export type Tool<Name extends string = string> = Pick<Command<Name>, 'name' | 'purpose' | 'flags' | 'examples'> & {
  /** The name of its arguments in the help, such as `[FOLDER]`. */
  readonly operands?: Operands
  readonly exits: { readonly 0: string; readonly 1: string }
}

export function tool<Name extends string>(declared: Tool<Name>): Tool<Name> {
  return declared
}

type Operands = { readonly name: string; readonly max: number }

export type Flag = {
  readonly meaning: string
  /** The name of its value in the help; a flag without one is a switch. */
  readonly value?: string
}

export const CONTINUES_IN_CLOUDFORMATION =
  "An operation that CloudFormation has started continues; 'npm run status' shows it."

/** A flag for how long something may take. */
export function deadlineFlag(meaning: string): Flag {
  return { value: 'DURATION', meaning: `${meaning}; DURATION is for example 90s, 30m or 2h` }
}

/** Flags of every verb. */
export const COMMON_FLAGS = {
  json: { meaning: 'print one JSON document on stdout and everything else on stderr; never prompt' },
  help: { meaning: 'show this help (also -h)' },
} as const satisfies Readonly<Record<string, Flag>>

/** Flags of a script about this repository itself. */
export function toolFlagsOf({ flags }: Pick<Command, 'flags'>): Readonly<Record<string, Flag>> {
  return { ...flags, help: COMMON_FLAGS.help }
}

export function flagsOf(command: Command): Readonly<Record<string, Flag>> {
  return { ...command.flags, ...COMMON_FLAGS }
}
