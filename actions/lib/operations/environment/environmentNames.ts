import { nearest } from '../../model/nearest.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNameFinding, isEnvironmentName } from '../../rules/environmentName.ts'
import { misnamedEnvironments, stemOf } from '../../rules/misnamedFiles.ts'

export const ENVIRONMENTS = 'environments'
const ENDING = '.yaml'

type Tools = { readonly workspace: Workspace }

/** Every environment of the repository, sorted. `misnamedFindings` has the files that are none because of their name. */
export async function environmentNames({ workspace }: Tools): Promise<readonly string[]> {
  const files = await workspace.list(ENVIRONMENTS)
  return files.flatMap(file => (file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : [])).filter(isEnvironmentName)
}

/** The files in the folder of environments that are none because of their name. */
export async function misnamedFindings({ workspace }: Tools): Promise<readonly Finding[]> {
  const [files, folders] = await Promise.all([workspace.list(ENVIRONMENTS), workspace.folders(ENVIRONMENTS)])
  return misnamedEnvironments({ folder: ENVIRONMENTS, files, folders })
}

export function environmentFileOf(name: string): string {
  return `${ENVIRONMENTS}/${name}${ENDING}`
}

/**
 * Checks that an environment exists and that its name is valid.
 * @throws Problem with the most similar name
 */
export async function checkEnvironmentName(name: string, tools: Tools): Promise<void> {
  const names = await environmentNames(tools)
  if (!names.includes(name)) throw (await misnamedEnvironment(name, tools)) ?? unknownEnvironment([name], names)
  const finding = environmentNameFinding({ name, file: environmentFileOf(name) }, names)
  if (!finding) return
  throw problemOf(finding)
}

/**
 * The same for several: all names that no environment has are in one problem.
 * @throws Problem with the most similar names
 */
export async function checkEnvironmentNames(names: readonly string[], tools: Tools): Promise<void> {
  const existing = await environmentNames(tools)
  const unknown = names.filter(name => !existing.includes(name))
  const misnamed = await Promise.all(unknown.map(name => misnamedEnvironment(name, tools)))
  if (unknown.length > 1 && misnamed.every(problem => problem === undefined))
    throw unknownEnvironment(unknown, existing)
  for (const name of names) await checkEnvironmentName(name, tools)
}

/** The problem of a file that is meant and is no environment because of its name: `Dev.yaml`, `dev.yml`. */
export async function misnamedEnvironment(name: string, tools: Tools): Promise<Problem | undefined> {
  const [findings, names] = await Promise.all([misnamedFindings(tools), environmentNames(tools)])
  const fileOf = ({ location }: Finding): string => baseOf(location?.file ?? '')
  const wanted = stemOf(baseOf(name))
  // `dev.yml` and `Dev` beside `dev.yaml` are meant only by exactly their own names.
  const meant =
    findings.find(finding => fileOf(finding) === baseOf(name)) ??
    (names.includes(wanted) ? undefined : findings.find(finding => stemOf(fileOf(finding)) === wanted)) ??
    (names.includes(wanted.toLowerCase())
      ? undefined
      : findings.find(finding => stemOf(fileOf(finding)).toLowerCase() === wanted.toLowerCase()))
  return meant && problemOf(meant)
}

function problemOf({ message, todo = '', location }: Finding): Problem {
  return new Problem(message, { kind: 'usage', todo, ...(location && { location }) })
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function unknownEnvironment(unknown: readonly string[], names: readonly string[]): Problem {
  const near = [...new Set(unknown.flatMap(name => nearestEnvironment(name, names) ?? []))]
  const existing =
    names.length > 0
      ? `Available environments: ${names.join(', ')}.`
      : `There is none yet: add '${environmentFileOf('dev')}', or run the command in the folder of the repository.`
  const subject = unknown.length === 1 ? 'There is no environment' : 'There are no environments'
  return new Problem(`${subject} ${quotedList(unknown)}.`, {
    kind: 'usage',
    todo: near.length > 0 ? `Did you mean ${quotedList(near)}? ${existing}` : existing,
  })
}

/** The nearest name, also for the path of its file or the beginning of its name: `environments/dev.yaml`, `prod`. */
function nearestEnvironment(name: string, names: readonly string[]): string | undefined {
  const prefix = stemOf(baseOf(name)).toLowerCase()
  const [match, ...otherMatches] = prefix === '' ? [] : names.filter(candidate => candidate.startsWith(prefix))
  return match !== undefined && otherMatches.length === 0 ? match : nearest(prefix, names)
}
