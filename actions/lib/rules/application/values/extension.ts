import type { Finding } from '../../../model/problem.ts'
import { expressionText } from '../../../template/resolve/expression.ts'
import { Unknown, type Value } from '../../../template/resolve/resolvedStack.ts'
import { referencesInValue } from '../../../template/resolve/unknownValue.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'

const RULE = 'application/vectors'
const [USER, CREATE] = ['DATABASE_USER', 'PGVECTOR_CREATE_EXTENSION'] as const
const LOST = 'the application and its database are healthy, and every uploaded document fails'

/** The extension 'vector' of PostgreSQL, which Open WebUI creates at its start or at the first upload. */
export const extension: ValueRule = settings => {
  const { text, isTrue, location } = settings
  if (text('VECTOR_DB') !== 'pgvector') return []
  const about = { level: 'warning', rule: RULE } as const
  if (isTrue(CREATE, true) === false)
    return [
      {
        ...{
          ...about,
          location: location(CREATE),
          todo: `Remove '${CREATE}', or create the extension before the first start.`,
        },
        message: `'${CREATE}' is not 'true': unless someone else creates the extension 'vector', ${LOST}.`,
      },
    ]
  const owners = ownersOfDatabases(settings)
  const user = settings.container.variables.get(USER)
  const names = namesOf(user?.isSecret ? user.secret : user?.value)
  if (owners.length === 0 || names.length === 0 || owners.some(owner => names.includes(owner))) return []
  return [
    {
      ...{
        ...about,
        location: location(USER),
        todo: `Take the master user of the database, or let it create the extension 'vector' once.`,
      },
      message: `'${USER}' is not the master user of the database, and may lack the right to create the extension 'vector': ${LOST}.`,
    } satisfies Finding,
  ]
}

/** The master users of the stack's databases, by their text or by the secret that has them. */
function ownersOfDatabases({ container }: ApplicationSettings): readonly string[] {
  return [...container.resources.values()].flatMap(({ resource: { type, properties } }) =>
    type === 'AWS::RDS::DBInstance' || type === 'AWS::RDS::DBCluster' ? namesOf(properties.MasterUsername) : [],
  )
}

function namesOf(value: Value | undefined): readonly string[] {
  if (value instanceof Unknown) return referencesInValue(value).map(expressionText)
  return typeof value === 'string' && value !== '' ? [value] : []
}
