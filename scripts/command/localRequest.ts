import { DEFAULT_PROFILE, LOCAL_PROFILES, type LocalProfile } from '#lib/model/local/localProfile.ts'
import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import { LOCAL_COMMAND, type LocalFlag } from './catalogue/local.ts'
import type { Arguments } from './parseArguments.ts'
import { usageProblem } from './parseArguments.ts'

/** The flags that each command takes; `logs` also takes the name of a service. */
const FLAGS_OF_COMMAND = {
  check: ['profile'],
  start: ['profile', 'deadline'],
  stop: [],
  logs: ['follow'],
  reset: ['volume-name'],
  status: [],
  open: [],
} as const satisfies Readonly<Record<string, readonly LocalFlag[]>>

type LocalCommand = keyof typeof FLAGS_OF_COMMAND

const COMMANDS = Object.keys(FLAGS_OF_COMMAND)

/** What `local` is asked for. */
export type LocalRequest = {
  readonly command: LocalCommand
  readonly profile: LocalProfile
  readonly service: string | undefined
  readonly follow: boolean
  readonly typedName: string | undefined
  readonly deadlineSeconds: number | undefined
}

/** @throws Problem of kind usage, with the nearest command for an unknown one */
export function localRequestOf(args: Arguments<LocalFlag>): LocalRequest {
  const [first, service] = args.operands
  const command = commandOf(first)
  if (service !== undefined && command !== 'logs')
    throw usageProblem(LOCAL_COMMAND, `Unexpected argument '${service}'.`)
  const taken: readonly string[] = FLAGS_OF_COMMAND[command]
  for (const flag of ['profile', 'follow', 'volume-name', 'deadline'] as const)
    if (args.has(flag) && !taken.includes(flag))
      throw usageProblem(LOCAL_COMMAND, `'local ${command}' takes no flag '--${flag}'.`)
  if (args.has('follow') && args.has('json'))
    throw new Problem("'--follow' does not go with '--json': its document would have no end.", {
      kind: 'usage',
      todo: 'Leave one of them out.',
    })
  return {
    command,
    profile: profileOf(args.text('profile')),
    service,
    follow: args.has('follow'),
    typedName: args.text('volume-name'),
    deadlineSeconds: args.deadline('deadline'),
  }
}

function commandOf(text: string | undefined): LocalCommand {
  if (text === undefined) throw usageProblem(LOCAL_COMMAND, `Missing command. Commands: ${COMMANDS.join(', ')}.`)
  if (isCommand(text)) return text
  throw usageProblem(LOCAL_COMMAND, `Unknown command '${text}'.${suggestion(text, COMMANDS)}`)
}

function isCommand(text: string): text is LocalCommand {
  return COMMANDS.includes(text)
}

function profileOf(text: string | undefined): LocalProfile {
  const profile = LOCAL_PROFILES.find(each => each === (text ?? DEFAULT_PROFILE))
  if (profile !== undefined) return profile
  throw usageProblem(
    LOCAL_COMMAND,
    `Unknown profile '${text}'.${suggestion(text ?? '', LOCAL_PROFILES)}`,
    `The profiles are ${LOCAL_PROFILES.join(', ')}.`,
  )
}

function suggestion(text: string, names: readonly string[]): string {
  const near = nearest(text, names)
  return near === undefined ? '' : ` Did you mean '${near}'?`
}
