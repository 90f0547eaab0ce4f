import { lookup } from '../model/lookup.ts'
import type { Finding } from '../model/problem.ts'

/** The last words of a name that the tools use themselves, with their use. */
const RESERVED: Readonly<Record<string, string>> = {
  bootstrap: 'bootstrap stacks',
  boundary: 'permissions boundaries',
  service: "CloudFormation's roles",
  preview: 'the roles of previews',
  deploy: 'the roles of deployments',
  teardown: 'the roles and GitHub environments of teardowns',
  observe: 'the roles of verification and drift detection',
}

/** The longest name: `<application>-<name>-bootstrap` has to fit into a role's name, which has 64 characters. */
const MAX_LENGTH = 20

const FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

type EnvironmentFile = { readonly name: string; readonly file: string }

/** True for a name with the form and the length that an environment's name has. */
export function isEnvironmentName(name: string): boolean {
  return formProblem(name) === undefined
}

/**
 * The error of a name that cannot be that of an environment; undefined if it can. It is also the name of a branch and of a
 * GitHub environment, and a part of the names of stacks, roles and policies: none of them may be another environment's.
 */
export function environmentNameFinding(
  { name, file }: EnvironmentFile,
  allNames: readonly string[],
): Finding | undefined {
  const invalid = malformedName(name, allNames) ?? reservedName(name) ?? sharedPrefix(name, allNames)
  if (!invalid) return undefined
  return {
    level: 'error',
    rule: 'environment/name',
    message: `'${name}' cannot be the name of an environment: ${invalid.reason}.`,
    todo: `Rename ${file}${invalid.better ? `, for example to '${invalid.better}.yaml'` : ''}; its branch and its GitHub environment have the same name.`,
    location: { file, line: 1, column: 1 },
  }
}

type InvalidName = { readonly reason: string; readonly better?: string }

function malformedName(name: string, allNames: readonly string[]): InvalidName | undefined {
  const reason = formProblem(name)
  if (reason === undefined) return undefined
  const better = validNameFor(name)
  const isFree = better !== undefined && !allNames.includes(better) && !reservedName(better)
  return isFree ? { reason, better } : { reason }
}

function formProblem(name: string): string | undefined {
  if (!FORM.test(name)) return 'it must be lowercase letters, digits and single hyphens, beginning with a letter'
  if (name.length > MAX_LENGTH)
    return `it has more than ${MAX_LENGTH} characters, and role names made of it would be too long`
  return undefined
}

/** The nearest name with the form of an environment's: `dev-1` for `Dev_1`, `dev1` for `1dev`; undefined without a letter. */
export function validNameFor(name: string): string | undefined {
  const words =
    name
      .toLowerCase()
      .replace(/\.ya?ml$/, '')
      .match(/[a-z0-9]+/g) ?? []
  const [, digits = '', rest = ''] = /^(\d*)(.*)$/.exec(words.join('-')) ?? []
  const valid = `${rest.replace(/^-/, '')}${digits}`.slice(0, MAX_LENGTH).replace(/-$/, '')
  return isEnvironmentName(valid) ? valid : undefined
}

function reservedName(name: string): InvalidName | undefined {
  const [, word = ''] = /(?:^|-)([a-z0-9]+)$/.exec(name) ?? []
  const use = lookup(RESERVED, word)
  return use === undefined ? undefined : { reason: `'${word}' is reserved for ${use}` }
}

/** The shorter of two such names stays valid: the environment may have been deployed before the other was added. */
function sharedPrefix(name: string, allNames: readonly string[]): InvalidName | undefined {
  const shorter = allNames.find(other => name.startsWith(`${other}-`))
  if (shorter === undefined) return undefined
  return {
    reason: `it begins with '${shorter}-', as every name of environment '${shorter}' does, so that roles of '${shorter}' could reach it`,
    better: `${name.slice(shorter.length + 1)}-${shorter}`,
  }
}
