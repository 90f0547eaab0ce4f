import { nearest } from '../../model/nearest.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNameFinding } from '../../rules/environmentName.ts'

export const ENVIRONMENTS = 'environments'
const ENDING = '.yaml'

/** Every environment of the repository, sorted. */
export async function environmentNames({ workspace }: { readonly workspace: Workspace }): Promise<readonly string[]> {
  const files = await workspace.list(ENVIRONMENTS)
  return files.filter(file => file.endsWith(ENDING)).map(file => file.slice(0, -ENDING.length))
}

export function environmentFileOf(name: string): string {
  return `${ENVIRONMENTS}/${name}${ENDING}`
}

/**
 * Checks that an environment exists and that its name is valid.
 * @throws Problem with the most similar name
 */
export async function checkEnvironmentName(name: string, tools: { readonly workspace: Workspace }): Promise<void> {
  const names = await environmentNames(tools)
  if (!names.includes(name)) throw unknownEnvironment(name, names)
  const finding = environmentNameFinding({ name, file: environmentFileOf(name) }, names)
  if (!finding) return
  const { message, todo = '', location = { file: environmentFileOf(name), line: 1, column: 1 } } = finding
  throw new Problem(message, { kind: 'usage', todo, location })
}

function unknownEnvironment(name: string, names: readonly string[]): Problem {
  const near = nearestEnvironment(name, names)
  const existing =
    names.length > 0
      ? `Available environments: ${names.join(', ')}.`
      : `There is none yet: add '${environmentFileOf('dev')}'.`
  return new Problem(`There is no environment '${name}'.`, {
    kind: 'usage',
    todo: near ? `Did you mean '${near}'? ${existing}` : existing,
  })
}

/** The nearest name, also for the path of its file or the beginning of its name: `environments/dev.yaml`, `prod`. */
function nearestEnvironment(name: string, names: readonly string[]): string | undefined {
  const prefix = name
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
  const [match, ...otherMatches] = prefix === '' ? [] : names.filter(candidate => candidate.startsWith(prefix))
  return match !== undefined && otherMatches.length === 0 ? match : nearest(prefix, names)
}
