import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { Engine } from './engine.ts'
import { uuid } from './random.ts'
import type { Definition, Resource, Stack, StackEvent } from './stack.ts'

/** Puts the stack itself into a state and tells it in its history. */
export function setStatus(engine: Engine, stack: Stack, status: StackStatus, reason?: string): void {
  stack.status = status
  stack.statusReason = reason
  push(engine, stack, {
    logicalId: stack.name,
    physicalId: stack.id,
    type: 'AWS::CloudFormation::Stack',
    status,
    reason,
    detailedStatus: undefined,
    properties: undefined,
  })
}

type Told = { readonly reason?: string | undefined; readonly detailedStatus?: StackEvent['detailedStatus'] }

/** Puts a resource into a state and tells it in its stack's history. */
export function setResourceStatus(
  engine: Engine,
  stack: Stack,
  resource: Resource,
  status: string,
  told: Told = {},
): void {
  resource.status = status
  resource.reason = told.reason
  resource.at = push(engine, stack, {
    logicalId: resource.logicalId,
    physicalId: resource.physicalId,
    type: resource.type,
    status,
    reason: told.reason,
    detailedStatus: told.detailedStatus,
    properties: withoutSecrets(stack.definition, resource.properties),
  }).at
}

function push(engine: Engine, stack: Stack, told: Omit<StackEvent, 'id' | 'stack' | 'at' | 'operation'>): StackEvent {
  const id =
    told.type === 'AWS::CloudFormation::Stack' && told.physicalId === stack.id
      ? uuid(engine.random)
      : eventId(engine, told)
  const event = { ...told, id, stack, at: engine.stamp(), operation: stack.operations.at(-1) }
  stack.events.push(event)
  return event
}

function eventId(engine: Engine, { logicalId, status }: { logicalId: string; status: string }): string {
  return `${logicalId}-${status}-${uuid(engine.random)}`
}

/** The values of NoEcho parameters, starred out wherever they came to stand. */
export function withoutSecrets<J extends Json>(definition: Definition | undefined, value: J): J
export function withoutSecrets(definition: Definition | undefined, value: Json): Json {
  const secrets = definition ? secretsOf(definition) : []
  return secrets.length === 0 ? value : starred(value, secrets)
}

function secretsOf({ template, parameters }: Definition): readonly string[] {
  return Object.entries(template.parameters).flatMap(([name, { noEcho }]) => {
    const value = parameters[name]
    return noEcho && value ? [value] : []
  })
}

function starred(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') return secrets.reduce(starredText, value)
  if (Array.isArray(value)) return value.map(item => starred(item, secrets))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, starred(inner, secrets)]),
  ) satisfies JsonMap
}

/** A short secret stars out whole values alone: as a part of others it would be everywhere. */
function starredText(text: string, secret: string): string {
  if (text === secret) return '****'
  return secret.length >= 4 ? text.replaceAll(secret, '****') : text
}
