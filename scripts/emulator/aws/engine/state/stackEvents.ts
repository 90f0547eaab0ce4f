import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack, EmulatedStackEvent } from './emulatedStack.ts'
import type { StackDefinition } from './stackDefinition.ts'

/** Sets the status of the stack itself and records the event. */
export function setStatus(engine: Engine, stack: EmulatedStack, status: StackStatus, reason?: string): void {
  stack.status = status
  stack.statusReason = reason
  recordEvent(engine, stack, {
    logicalId: stack.name,
    physicalId: stack.id,
    type: 'AWS::CloudFormation::Stack',
    status,
    reason,
    detailedStatus: undefined,
    properties: undefined,
  })
}

type EventDetails = {
  readonly reason?: string | undefined
  readonly detailedStatus?: EmulatedStackEvent['detailedStatus']
}

/** Sets the status of a resource and records the event. */
export function setResourceStatus(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  status: string,
  details: EventDetails = {},
): void {
  resource.status = status
  resource.reason = details.reason
  resource.at = recordEvent(engine, stack, {
    logicalId: resource.logicalId,
    physicalId: resource.physicalId,
    type: resource.type,
    status,
    reason: details.reason,
    detailedStatus: details.detailedStatus,
    properties: redactNoEcho(stack.definition, resource.properties),
  }).at
}

function recordEvent(
  engine: Engine,
  stack: EmulatedStack,
  entry: Omit<EmulatedStackEvent, 'id' | 'stack' | 'at' | 'operation'>,
): EmulatedStackEvent {
  const id =
    entry.type === 'AWS::CloudFormation::Stack' && entry.physicalId === stack.id
      ? uuid(engine.random)
      : eventIdOf(engine, entry)
  const event = { ...entry, id, stack, at: engine.nextTimestamp(), operation: stack.operations.at(-1) }
  stack.events.push(event)
  return event
}

function eventIdOf(engine: Engine, { logicalId, status }: { logicalId: string; status: string }): string {
  return `${logicalId}-${status}-${uuid(engine.random)}`
}

/** Replaces the values of NoEcho parameters by `****`, wherever they occur. */
export function redactNoEcho<J extends Json>(definition: StackDefinition | undefined, value: J): J
export function redactNoEcho(definition: StackDefinition | undefined, value: Json): Json {
  const secrets = definition ? noEchoValuesOf(definition) : []
  return secrets.length === 0 ? value : redactValue(value, secrets)
}

function noEchoValuesOf({ template, parameters }: StackDefinition): readonly string[] {
  return Object.entries(template.parameters).flatMap(([name, { noEcho }]) => {
    const value = parameters[name]
    return noEcho && value ? [value] : []
  })
}

function redactValue(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') return secrets.reduce(redactText, value)
  if (Array.isArray(value)) return value.map(item => redactValue(item, secrets))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, redactValue(inner, secrets)]),
  ) satisfies JsonMap
}

/**
 * A secret of fewer than four characters is redacted as a whole value only: as a part of other text it would be
 * everywhere.
 */
function redactText(text: string, secret: string): string {
  if (text === secret) return '****'
  return secret.length >= 4 ? text.replaceAll(secret, '****') : text
}
