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

type EnvironmentFile = { readonly name: string; readonly file: string }

/**
 * The error of a name that cannot be that of an environment; undefined if it can. It is also the name of a branch and of a
 * GitHub environment, and a part of the names of stacks, roles and policies: none of them may be another environment's.
 */
export function environmentNameFinding(
  { name, file }: EnvironmentFile,
  allNames: readonly string[],
): Finding | undefined {
  const invalid = invalidName(name) ?? reservedName(name) ?? sharedPrefix(name, allNames)
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

function invalidName(name: string): InvalidName | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    return { reason: 'it must be lowercase letters, digits and single hyphens, beginning with a letter' }
  if (name.length > MAX_LENGTH)
    return { reason: `it has more than ${MAX_LENGTH} characters, and role names made of it would be too long` }
  return undefined
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
