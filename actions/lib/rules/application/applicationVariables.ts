import type { EnvironmentRule } from '../rule.ts'
import { applicationContainersIn } from './applicationContainer.ts'
import { applicationSettingsOf, type ValueRule } from './applicationSettings.ts'
import { unknownVariables } from './names/unknownVariables.ts'
import { accounts } from './values/accounts.ts'
import { cache } from './values/cache.ts'
import { database } from './values/database.ts'
import { embedding } from './values/embedding.ts'
import { extension } from './values/extension.ts'
import { kinds } from './values/kinds.ts'
import { models } from './values/models.ts'
import { origin } from './values/origin.ts'
import { persistence } from './values/persistence.ts'
import { roles } from './values/roles.ts'
import { secrets } from './values/secrets.ts'
import { server } from './values/server.ts'
import { session } from './values/session.ts'
import { signIn } from './values/signIn.ts'
import { signOut } from './values/signOut.ts'
import { uploads } from './values/uploads.ts'
import { vectors } from './values/vectors.ts'

const VALUE_RULES: readonly ValueRule[] = [
  ...[kinds, secrets, session, origin, signIn, signOut, roles, accounts],
  ...[database, cache, vectors, extension, models, embedding, uploads, server, persistence],
]

/**
 * The environment variables of Open WebUI, in any template that runs it. It starts and is healthy with most mistakes in
 * them, so that no check after a deployment sees those; the page of known limits has the table.
 */
export const applicationVariables: EnvironmentRule = (_environment, stack) =>
  applicationContainersIn(stack).flatMap(container => {
    const settings = applicationSettingsOf(container)
    return [...unknownVariables(container), ...VALUE_RULES.flatMap(rule => rule(settings))]
  })
