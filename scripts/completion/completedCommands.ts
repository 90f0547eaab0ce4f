import type { CommandEntry } from '../command/catalogue/commands.ts'
import { type Flag, flagsOf, toolFlagsOf } from '../command/command.ts'

/** The kind of a word that a shell completes: words of a list, or what the working directory has. */
export type Candidates =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'environments' | 'files' | 'references' | 'nothing' }

export type CompletedCommand = {
  readonly name: string
  readonly operands: Candidates
  readonly flags: readonly { readonly name: string; readonly value: Candidates | undefined }[]
}

/** What a shell completes after each command. */
export function completedCommands(entries: readonly CommandEntry[]): readonly CompletedCommand[] {
  return entries.map(entry => {
    const { name, command } = entry
    const flags = command.kind === 'verb' ? flagsOf(command.verb) : toolFlagsOf(command.tool)
    return {
      name,
      operands: operandsOf(entry),
      flags: Object.entries(flags).map(([flag, declared]) => ({
        name: `--${flag}`,
        value: valueCandidates(flag, declared),
      })),
    }
  })
}

function operandsOf({ command }: CommandEntry): Candidates {
  if (command.kind === 'verb' && command.verb.environments !== 'none') return { kind: 'environments' }
  const { operands } = command.kind === 'verb' ? command.verb : command.tool
  if (operands === undefined) return { kind: 'nothing' }
  if (/ENVIRONMENT/.test(operands.name)) return { kind: 'environments' }
  if (/FILE|FOLDER/.test(operands.name)) return { kind: 'files' }
  const words = operands.name.split('|').map(word => word.replace(/ .*/, ''))
  return words.length > 1 ? { kind: 'words', words } : { kind: 'nothing' }
}

/** By the name of the flag, else by that of its value. */
function valueCandidates(name: string, { value, meaning }: Flag): Candidates | undefined {
  if (value === undefined) return undefined
  if (name === 'environment') return { kind: 'environments' }
  switch (value) {
    case 'FILE':
    case 'FOLDER':
      return { kind: 'files' }
    case 'REF':
      return { kind: 'references' }
    case 'DURATION':
      return { kind: 'words', words: ['30s', '5m', '30m', '2h'] }
    case 'PROFILE':
      return { kind: 'words', words: ['local', 'cognito', 'plain'] }
    case 'MEASURE':
      return { kind: 'words', words: meaning.replace('one of ', '').split(', ') }
    default:
      return { kind: 'nothing' }
  }
}

/** As the functions of a shell read it: words, or the name of a kind. */
export function candidatesText(candidates: Candidates): string {
  switch (candidates.kind) {
    case 'words':
      return candidates.words.join(' ')
    case 'nothing':
      return ''
    default:
      return `<${candidates.kind}>`
  }
}
