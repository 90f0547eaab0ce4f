import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type { FlatResources } from '../../template/flatten/flattenStack.ts'
import { namedResources } from './flatReferences.ts'

const QUEUE = { type: 'AWS::SQS::Queue', nameProperty: 'QueueName' } as const

/** Properties that name the queue for what could not be processed: of queues, topics, functions, rules and schedules. */
const TARGETS: ReadonlySet<string> = new Set(['RedrivePolicy', 'DeadLetterConfig', 'DeadLetterQueue', 'OnFailure'])

/** Queues that take the failed messages of others, and those whose policy is a text, which Guard does not read. */
export function queuesWithoutDeadLetters(resources: FlatResources): ReadonlySet<string> {
  const targets = Object.entries(resources).flatMap(([path, { properties }]) =>
    targetValuesIn(properties)
      .flatMap(value => namedResources(value, QUEUE, resources))
      .filter(target => target !== path),
  )
  const ofText = Object.entries(resources).flatMap(([path, { type, properties }]) =>
    type === QUEUE.type && (hasRedriveText(properties) || mayBeTarget(properties)) ? [path] : [],
  )
  return new Set([...targets, ...ofText])
}

function targetValuesIn(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(targetValuesIn)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (TARGETS.has(key) ? [inner] : targetValuesIn(inner)))
}

function hasRedriveText({ RedrivePolicy: policy }: JsonMap): boolean {
  const isText = typeof policy === 'string' || (isMap(policy) && policy['Fn::Join'] !== undefined)
  return isText && JSON.stringify(policy).includes('deadLetterTargetArn')
}

function mayBeTarget({ RedriveAllowPolicy: policy }: JsonMap): boolean {
  const isText = typeof policy === 'string' || (isMap(policy) && policy['Fn::Join'] !== undefined)
  return isText && /allowAll|byQueue/.test(JSON.stringify(policy))
}
