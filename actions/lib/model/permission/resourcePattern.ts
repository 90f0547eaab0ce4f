import { type Environment, stackNameOf } from '../environment.ts'

type NamedEnvironment = Pick<Environment, 'application' | 'name'>

const NAME = `${parameter('Application')}-${parameter('Environment')}`
const ARTIFACT_BUCKET = parameter('ArtifactBucket.Arn')

/** Services whose names have no random part outside of a stack: a wider pattern would reach every role, or every user. */
const EXACT_SERVICES: readonly string[] = ['iam', 'sts']

/**
 * The ARN of a resource as cloudformation/bootstrap.yaml writes it: partition, region, account and the environment's name
 * by their parameters, and `*` for all that another resource of the same kind has otherwise.
 *
 * `arn:aws:rds:eu-central-1:111122223333:db:open-webui-dev-database-kbxt0ztwq1zh-instance-grnc6gntg2cm` is
 * `arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:db:${Application}-${Environment}-database-*`.
 */
export function resourcePatternOf(arn: string, environment: NamedEnvironment): string {
  const [, partition, service, region, account, rest] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/.exec(arn) ?? []
  if (partition === undefined || service === undefined || rest === undefined) return arn
  const stackName = stackNameOf(environment)
  const key = service === 's3' ? artifactKeyIn(rest, stackName) : undefined
  if (key !== undefined) return `${ARTIFACT_BUCKET}${key}`
  const head = [
    'arn',
    parameter('AWS::Partition'),
    service,
    region && parameter('AWS::Region'),
    accountPattern(account),
  ].join(':')
  return `${head}:${ownPattern(rest, stackName) ?? otherPattern(service, rest)}`
}

function accountPattern(account = ''): string {
  return /^\d+$/.test(account) ? parameter('AWS::AccountId') : account
}

/** The key in the artifact bucket, with its slash: `/templates/*`; empty for the bucket itself. */
function artifactKeyIn(rest: string, stackName: string): string | undefined {
  if (!rest.startsWith(`${stackName}-bootstrap-artifactbucket-`)) return undefined
  const [, folder, key] = rest.split('/')
  return key === undefined ? (folder === undefined ? '' : '/*') : `/${folder}/*`
}

/** The pattern of a resource that has the name of the environment's stack. */
function ownPattern(rest: string, stackName: string): string | undefined {
  const start = [...rest.matchAll(/^|(?<=[:/])/g)].map(({ index }) => index).find(index => isNameAt(rest, index))
  if (start === undefined) return undefined
  const before = `${rest.slice(0, start)}${NAME}`
  const after = rest.slice(start + stackName.length)
  if (/^-v.*-to-v/.test(after)) return `${before}-v*-to-v*`
  // A name in full, as that of a role of the bootstrap stack, or that of the stack followed by its id.
  const [, fixed = '', tail = ''] = /^(-[^-:/]+)?(?=[:/]|$)(.*)$/.exec(after) ?? []
  if (fixed !== '' || tail !== '' || after === '') return `${before}${fixed}${tail === '' ? '' : `${tail.charAt(0)}*`}`
  return `${before}${/^-[^-]+-/.exec(after)?.[0] ?? '-'}*`

  function isNameAt(text: string, index: number): boolean {
    return text.startsWith(stackName, index) && /^([-:/]|$)/.test(text.slice(index + stackName.length))
  }
}

/** The pattern of a resource with a name or an id of its own: `loadbalancer/app/*`, `key/*`, `secret:NAME-*`. */
function otherPattern(service: string, rest: string): string {
  if (EXACT_SERVICES.includes(service)) return rest
  if (service === 's3') return rest.replace(/\/.*$/, '/*')
  // The zone is a parameter: a pattern would reach every zone of the account.
  if (rest.startsWith('hostedzone/')) return `hostedzone/${parameter('HostedZoneId')}`
  if (service === 'secretsmanager') return rest.replace(/-[A-Za-z0-9]{6}$/, '-*')
  const [kind] = /^[a-z-]+\/(app|net|gwy)\/|^[A-Za-z-]+[:/]/.exec(rest) ?? []
  return kind === undefined ? rest : `${kind}*`
}

/** A reference in `!Sub`. */
function parameter(name: string): string {
  return `\${${name}}`
}
