import type { Service } from '../wire/awsService.ts'
import type { InterceptedCall } from '../wire/interceptor.ts'
import { isRecord } from '../wire/isRecord.ts'

/** The names of the stacks that a request of CloudFormation is about: as it names them, or the stack of its change set. */
export async function requestedStacks(
  { service, input, request }: InterceptedCall,
  cloudFormation: Service,
): Promise<readonly string[]> {
  if (service !== cloudFormation || !isRecord(input)) return []
  if (typeof input.StackName === 'string') return [stackNameIn(input.StackName)]
  const { ChangeSetName: changeSet } = input
  if (typeof changeSet !== 'string') return []
  try {
    const described: unknown = await cloudFormation.handlers.get('DescribeChangeSet')?.(
      { ChangeSetName: changeSet } as never,
      request,
    )
    return isRecord(described) ? [String(described.StackName)] : []
  } catch {
    // A change set that does not exist belongs to no stack; the handler of the request itself reports it.
    return []
  }
}

/** From a name or an ARN: `arn:aws:cloudformation:eu-central-1:123456789012:stack/open-webui-dev/…`. */
function stackNameIn(nameOrArn: string): string {
  return /^arn:[^:]*:cloudformation:[^:]*:\d*:stack\/([^/]+)/.exec(nameOrArn)?.[1] ?? nameOrArn
}
