import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import type { Workspace } from '#lib/ports.ts'
import type { Command } from './command.ts'
import { usageProblem } from './parseArguments.ts'

/** The name of the one environment in the arguments. @throws Problem of kind usage that lists the existing names */
export async function environmentArgument(
  command: Command,
  names: readonly string[],
  workspace: Workspace,
): Promise<string> {
  const [name, ...more] = names
  if (name !== undefined && more.length === 0) return name
  const existing = await environmentNames({ workspace })
  const example = name ?? existing[0] ?? 'dev'
  const message =
    name !== undefined
      ? `Expected one environment, got ${names.map(each => `'${each}'`).join(', ')}.`
      : existing.length > 0
        ? `Missing environment. Available environments: ${existing.join(', ')}.`
        : 'Missing environment.'
  throw usageProblem(command, message, `Run 'npm run ${command.name} -- ${example}'.`)
}
