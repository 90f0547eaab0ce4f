import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { COMMANDS } from './catalogue/commands.ts'
import { OTHER_NAMES } from './catalogue/otherNames.ts'
import { helpLines, toolHelpLines } from './help.ts'

/**
 * The arguments of `help`. After a name of another tool there is no other one: `npm run destroy -- dev --yes` runs nothing, and
 * is to say which command is meant.
 */
export function helpArguments(argv: readonly string[]): readonly string[] {
  const [name] = argv
  return name !== undefined && Object.hasOwn(OTHER_NAMES, name) ? [name] : argv
}

/** The help of one command. @throws Problem of kind usage for another name, with the command that it may stand for */
export function namedHelp(name: string): readonly Line[] {
  const entry = COMMANDS.find(each => each.name === name)
  if (entry === undefined) throw unknownName(name)
  return entry.command.kind === 'verb' ? helpLines(entry.command.verb) : toolHelpLines(entry.command.tool)
}

function unknownName(name: string): Problem {
  const names = COMMANDS.map(each => each.name)
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined
  const near = other ?? nearest(name, [...names, ...Object.keys(OTHER_NAMES)])
  const meant = near === undefined ? undefined : (OTHER_NAMES[near] ?? near)
  const entry = COMMANDS.find(each => each.name === meant)
  if (entry === undefined)
    return new Problem(`There is no command '${name}'.`, { kind: 'usage', todo: "Run 'npm start' to list them." })
  return new Problem(
    other === undefined
      ? `There is no command '${name}'. Did you mean '${entry.name}'?`
      : `There is no command '${name}'. The command for it is '${entry.name}': ${entry.summary}.`,
    { kind: 'usage', todo: `Run 'npm run ${entry.name} -- --help' for usage, or 'npm start' to list all commands.` },
  )
}
