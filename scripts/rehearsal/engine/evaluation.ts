import { partitionOf } from '#lib/model/environment.ts'
import type { Json } from '#lib/model/json.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import { Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { createResolver, type Resolver } from '#lib/template/resolve/resolver.ts'
import type { Engine } from './engine.ts'
import { exportNamed } from './exports.ts'
import { isCustom } from './specification.ts'
import type { Definition, Resource, Stack } from './stack.ts'
import { findStack } from './stacks.ts'

export type Reference = (logicalId: string, attribute: string | undefined) => Value

type Order = {
  readonly stack: Stack
  readonly definition: Definition
  readonly reference: Reference
  /** Parameters whose value comes from a nested stack that has not run yet. */
  readonly unknown?: Readonly<Record<string, Unknown>> | undefined
}

/** A resolver for one stack, with CloudFormation's view of the world. */
export function evaluate(engine: Engine, { stack, definition, reference, unknown = {} }: Order): Resolver {
  const { partition, urlSuffix } = partitionOf(engine.region)
  return createResolver(definition.template, {
    parameters: { ...definition.parameters, ...unknown },
    stored: definition.stored,
    pseudo: {
      'AWS::AccountId': engine.account,
      'AWS::NotificationARNs': definition.notificationArns,
      'AWS::Partition': partition,
      'AWS::Region': engine.region,
      'AWS::StackId': stack.id,
      'AWS::StackName': stack.name,
      'AWS::URLSuffix': urlSuffix,
    },
    reference,
    zones: ['a', 'b', 'c'].map(letter => `${engine.region}${letter}`),
    importValue: name => {
      const found = exportNamed(engine, name)
      if (!found) throw new TemplateError(`No export named ${name} found.`, [])
      return found.value
    },
    stackOutput: ({ stackName, outputName }) => {
      const found = findStack(engine, stackName)?.outputs.find(({ key }) => key === outputName)
      if (!found) throw new TemplateError(`Output '${outputName}' not found in stack '${stackName}'`, [])
      return found.value
    },
  })
}

/** What a resource that is there gives. */
export function liveValue(engine: Engine, stack: Stack, logicalId: string, attribute: string | undefined): Value {
  const resource = stack.resources.get(logicalId)
  if (!resource?.physicalId) return new Unknown(attribute === undefined ? logicalId : `${logicalId}.${attribute}`)
  if (attribute === undefined) return resource.physicalId
  if (attribute.startsWith('Outputs.')) return outputValue(engine, resource, attribute.slice('Outputs.'.length))
  return resource.attributes[attribute] ?? (isCustom(resource.type) ? `${logicalId}.${attribute}` : '')
}

function outputValue({ stacks }: Engine, { physicalId = '' }: Resource, key: string): Value {
  const output = stacks.get(physicalId)?.outputs.find(one => one.key === key)
  if (!output) throw new TemplateError(`Output '${key}' not found in stack '${physicalId}'`, [])
  return output.value
}

export function live(engine: Engine, stack: Stack): Reference {
  return (logicalId, attribute) => liveValue(engine, stack, logicalId, attribute)
}

/** A value of which nothing is unknown any more. */
export function known(value: Value): Json {
  if (value instanceof Unknown) throw new Error(`'${value.expression}' is needed before it is known.`)
  return rendered(value, '')
}

export const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}'

/** Plain data with a mark where CloudFormation will know more after it ran. */
export function rendered(value: Value, mark = KNOWN_AFTER_APPLY): Json {
  if (value instanceof Unknown) {
    if (mark === '') throw new Error(`'${value.expression}' is needed before it is known.`)
    return mark
  }
  if (isValues(value)) return value.map(item => rendered(item, mark))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rendered(inner, mark)]))
}

function isValues(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
