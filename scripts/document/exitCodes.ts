import { COMMANDS } from '../command/catalogue/commands.ts'
import { COMMON_EXITS } from '../command/help.ts'

/** The table of the exit codes of every verb, as their help shows them. */
export function exitCodeTable(): string {
  const rows = COMMANDS.flatMap(({ command }) => {
    if (command.kind !== 'verb') return []
    const { name, exits } = command.verb
    return [`| \`${name}\` | ${exits[0]} | ${exits[1]} | ${exits[3] ?? ''} |`]
  })
  return [
    '| verb | 0 | 1 | 3: nothing was changed |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `Every verb: 2 is ${COMMON_EXITS[2]}; 130 is ${COMMON_EXITS[130]}.`,
  ].join('\n')
}
