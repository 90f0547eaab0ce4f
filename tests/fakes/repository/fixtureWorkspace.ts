import type { Environment } from '#lib/model/environment.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Workspace } from '#lib/ports.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { fixtureFiles } from './fixtureFiles.ts'

/** The templates of this repository with the environments of the tests. */
export const fixtureWorkspace: Workspace = cachedWorkspace(fixtureFiles)

export type FixtureName = 'dev' | 'staging' | 'production'

/** An environment of `tests/fixtures/environments`. */
export function readFixture(name: FixtureName): Promise<Environment> {
  return readEnvironment(name, { workspace: fixtureWorkspace, schemas: cachedSchemaValidator })
}
