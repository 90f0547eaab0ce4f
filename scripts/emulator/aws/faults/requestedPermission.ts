import type { Service } from '../wire/awsService.ts'
import type { InterceptedCall } from '../wire/interceptor.ts'
import { isRecord } from '../wire/isRecord.ts'

type RequestedPermission = {
  /** `cloudformation:DescribeStacks` */
  readonly action: string
  /** The ARN of the caller. */
  readonly caller: string
  /** The ARN of the resource, or `*`. */
  readonly resource: string
}

/** The permission that a call needs, with its caller, as a refusal names them. */
export async function requestedPermission(
  { service, operation, input, request }: InterceptedCall,
  sts: Service,
): Promise<RequestedPermission> {
  const identity: unknown = await sts.handlers.get('GetCallerIdentity')?.({} as never, request)
  const caller = isRecord(identity) ? String(identity.Arn) : ''
  const members = isRecord(input) ? input : {}
  const [, partition = 'aws', , , account = ''] = caller.split(':')
  const region = request.signer?.region ?? ''
  const name = ACTIONS[service.name]?.[operation.name] ?? operation.name
  return {
    action: `${PREFIXES[service.name] ?? service.signingName}:${name}`,
    caller,
    resource: resourceOf(service.name, members, `arn:${partition}`, `${region}:${account}`),
  }
}

function resourceOf(service: string, input: Record<string, unknown>, arn: string, regionAndAccount: string): string {
  if (service === 'S3') return `${arn}:s3:::${input.Bucket}${input.Key === undefined ? '' : `/${input.Key}`}`
  const { StackName: stack, ChangeSetName: changeSet } = input
  for (const named of [stack, changeSet]) if (typeof named === 'string' && named.startsWith('arn:')) return named
  return service === 'CloudFormation' && stack !== undefined
    ? `${arn}:cloudformation:${regionAndAccount}:stack/${stack}/*`
    : '*'
}

const PREFIXES: Readonly<Record<string, string>> = { CloudWatch: 'cloudwatch' }

/** Operations with a permission of another name. */
const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  S3: {
    HeadObject: 'GetObject',
    HeadBucket: 'ListBucket',
    ListObjectsV2: 'ListBucket',
    ListObjectVersions: 'ListBucketVersions',
    DeleteObjects: 'DeleteObject',
  },
}
