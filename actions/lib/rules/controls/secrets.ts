import { extentOf, isEveryResource } from '../../analysis/policy/resource.ts'
import type { Path } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { Finding } from '../../model/problem.ts'
import { PLACEHOLDER } from '../secretTexts.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { hasAction, identityStatements, testsOf } from './statements.ts'
import { isTrue, numberOf, propertyAt, resourcesIn, scalarTextOf } from './values.ts'
import { violationOf } from './violation.ts'

const SECRET = 'AWS::SecretsManager::Secret'

export const secretProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/secret-length',
    severity: 'high',
    types: [SECRET],
    path: ['GenerateSecretString', 'PasswordLength'],
    // AWS generates 32 characters by default.
    accepts: value => (numberOf(value) ?? 32) >= 32,
    effect: 'a shorter secret is easier to guess',
    todo: 'Set GenerateSecretString/PasswordLength to 32 or more.',
  },
  {
    rule: 'control/secret-policy',
    severity: 'medium',
    types: ['AWS::SecretsManager::ResourcePolicy'],
    path: ['BlockPublicPolicy'],
    accepts: isTrue,
    effect: 'a policy for all accounts would be accepted',
    todo: 'Set BlockPublicPolicy to true.',
  },
])

/** Passwords that AWS gets from the template, by type. */
const PASSWORDS: Readonly<Record<string, Path>> = {
  'AWS::DocDB::DBCluster': ['MasterUserPassword'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::IAM::User': ['LoginProfile', 'Password'],
  'AWS::MemoryDB::User': ['AuthenticationMode', 'Passwords'],
  'AWS::RDS::DBCluster': ['MasterUserPassword'],
  'AWS::RDS::DBInstance': ['MasterUserPassword'],
  'AWS::Redshift::Cluster': ['MasterUserPassword'],
}

/** Secrets and passwords that stand in a file. Their values are in no message. */
export const literalSecrets: Control = scope => {
  const secrets = resourcesOfType(scope, SECRET).flatMap((found): readonly Finding[] => {
    if (!isLiteral(scalarTextOf(found.resource.properties.SecretString))) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/secret-literal', severity: 'high', path: ['SecretString'] },
        clause: 'has a SecretString whose value stands in a file: everyone who reads the repository knows it',
        todo: 'Use GenerateSecretString, or put the value into the secret outside of the template, and change it.',
      }),
    ]
  })
  const passwords = [...scope.resources.values()].flatMap((found): readonly Finding[] => {
    const path = lookup(PASSWORDS, found.resource.type)
    const value = path && propertyAt(found.resource.properties, ...path)
    const literal = Array.isArray(value) ? value.map(scalarTextOf).find(isLiteral) : scalarTextOf(value)
    if (!path || !isLiteral(literal)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/password-literal', severity: 'high', path },
        clause: `has a ${path.at(-1)} whose value stands in a file: everyone who reads the repository knows it`,
        todo: "Generate it, and refer to it by '{{resolve:secretsmanager:…}}'.",
      }),
    ]
  })
  return [...secrets, ...passwords]
}

function isLiteral(text: string | undefined): text is string {
  return text !== undefined && !text.includes('{{resolve:') && !PLACEHOLDER.test(text.trim()) && !/^\*{4,}$/.test(text)
}

/** Secrets with the password of a database or a cache that no schedule rotates. */
export const secretRotation: Control = scope => {
  const rotated = resourcesOfType(scope, 'AWS::SecretsManager::RotationSchedule').flatMap(({ resource }) =>
    resourcesIn(resource.properties.SecretId),
  )
  const users = passwordUsers(scope)
  return resourcesOfType(scope, SECRET).flatMap((found): readonly Finding[] => {
    const user = users.get(found.path)
    if (user === undefined || rotated.includes(found.path)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/secret-rotation', severity: 'medium', path: [] },
        clause: `holds the password of '${user}' and is never rotated`,
        todo: 'Add an AWS::SecretsManager::RotationSchedule, or let RDS manage it: ManageMasterUserPassword.',
      }),
    ]
  })
}

/** The resources that take their password from a secret, by the path of the secret. */
function passwordUsers({ resources }: ControlScope): ReadonlyMap<string, string> {
  return new Map(
    [...resources.values()].flatMap(({ path: user, resource: { type, properties } }) => {
      const path = lookup(PASSWORDS, type)
      return path ? resourcesIn(propertyAt(properties, ...path)).map(secret => [secret, user] as const) : []
    }),
  )
}

/** Permissions to read every secret; a condition on a tag of the secret limits them. */
export const secretReaders: Control = scope =>
  identityStatements(scope).flatMap(({ found, path, statement }): readonly Finding[] => {
    const { resources, exceptResources } = statement
    const isEvery =
      exceptResources || resources.some(resource => isEveryResource(resource) || extentOf(resource) === 'many')
    const isLimited = testsOf(statement).some(({ key }) => /^(?:aws|secretsmanager):resourcetag\//.test(key))
    if (!isEvery || isLimited || !hasAction(statement, 'secretsmanager:GetSecretValue')) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/secret-readers', severity: 'medium', path },
        clause: `allows the reading of every secret of the account (${path.join('/')})`,
        todo: 'Name the secrets in Resource, or add a condition on their tags.',
      }),
    ]
  })
