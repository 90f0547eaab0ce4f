import type { Workspace } from '#lib/ports.ts'
import type { Command } from './command.ts'
import { usageProblem } from './parseArguments.ts'

/** The one environment that was named. @throws Problem of kind usage, with the names there are. */
export async function oneEnvironment(
  command: Command,
  named: readonly string[],
  workspace: Workspace,
): Promise<string> {
  const [name, ...more] = named
  if (name !== undefined && more.length === 0) return name
  const known = await knownEnvironments(workspace)
  const example = known[0] ?? 'dev'
  const message =
    name === undefined
      ? `'${command.name}' needs the name of an environment${known.length > 0 ? `: ${quoted(known)}` : ''}.`
      : `'${command.name}' takes one environment, but was given ${quoted(named, 'and')}.`
  throw usageProblem(command, message, `Run 'npm run ${command.name} -- ${name ?? example}'.`)
}

export async function knownEnvironments(workspace: Workspace): Promise<readonly string[]> {
  const files = await workspace.list('environments')
  return files.filter(file => file.endsWith('.yaml')).map(file => file.slice(0, -'.yaml'.length))
}

function quoted(names: readonly string[], last = 'or'): string {
  const all = names.map(name => `'${name}'`)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`
}
