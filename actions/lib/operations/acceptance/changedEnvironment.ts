import type { Environment } from '../../model/environment.ts'

/**
 * Parameters whose change does no harm, with two values each: the log groups change in place, and the duration of a session
 * makes a new task definition, which replaces the old one.
 */
const CHANGES: Readonly<Record<string, readonly [string, string]>> = {
  LogRetentionDays: ['180', '90'],
  SessionDuration: ['7h', '8h'],
}

/** No image has this digest: the tasks never start, after the database and the file system are complete. */
const MISSING_IMAGE = { ImageDigest: `sha256:${'0'.repeat(64)}` }

/**
 * The environment with other values than those of its file. The files of the checkout stay those of the commit, which every
 * execution names.
 */
export function changedEnvironment(environment: Environment): Environment {
  const values = Object.entries(CHANGES).map(([name, [usual, other]]) => [
    name,
    environment.parameters[name] === usual ? other : usual,
  ])
  return withParameters(environment, Object.fromEntries(values))
}

export function withMissingImage(environment: Environment): Environment {
  return withParameters(environment, MISSING_IMAGE)
}

function withParameters(environment: Environment, parameters: Readonly<Record<string, string>>): Environment {
  return { ...environment, parameters: { ...environment.parameters, ...parameters } }
}
