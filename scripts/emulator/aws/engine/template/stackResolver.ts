import { partitionOf } from '#lib/model/environment.ts'
import type { Json } from '#lib/model/json.ts'
import { lookup } from '#lib/model/lookup.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import { Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { createResolver, type Resolver } from '#lib/template/resolve/resolver.ts'
import { unknownCall, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Engine } from '../engine.ts'
import { isCustomResource } from '../specification/typeSpecification.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { findExport } from '../state/stackExports.ts'
import { findStack } from '../state/stackRegistry.ts'

export type ReferenceResolver = (logicalId: string, attribute: string | undefined) => Value

type StackResolverOptions = {
  readonly stack: EmulatedStack
  readonly definition: StackDefinition
  readonly reference: ReferenceResolver
  /** Parameters whose value comes from a nested stack that has not run yet. */
  readonly unknown?: Readonly<Record<string, Unknown>> | undefined
  /** The value of what another stack does not have. Without it, reading that is an error. */
  readonly missingValue?: MissingValue
}

/** Receives the call that reads another stack, and CloudFormation's message about its absence. */
export type MissingValue = (call: Unknown, message: string) => Value

/** A resolver for one stack, with CloudFormation's view of the world. */
export function createStackResolver(
  engine: Engine,
  { stack, definition, reference, unknown = {}, missingValue }: StackResolverOptions,
): Resolver {
  const { partition, urlSuffix } = partitionOf(engine.region)
  const missing: MissingValue = (call, message) => {
    if (missingValue) return missingValue(call, message)
    throw new TemplateError(message, [])
  }
  return createResolver(definition.template, {
    parameters: { ...definition.parameters, ...unknown },
    stored: definition.systemsManagerValues,
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
    zones: region => zonesOf(region || engine.region),
    importValue: name => {
      const found = findExport(engine, name)
      return found?.value ?? missing(unknownCall('Fn::ImportValue', [name]), `No export named ${name} found.`)
    },
    stackOutput: ({ stackName, outputName }) => {
      const found = findStack(engine, stackName)?.outputs.find(({ key }) => key === outputName)
      const call = unknownCall('Fn::GetStackOutput', [stackName, outputName])
      return found?.value ?? missing(call, `Output '${outputName}' not found in stack '${stackName}'`)
    },
  })
}

/** The regions that do not have three zones (AWS Regions and Availability Zones, "AWS Availability Zones"). */
const ZONE_LETTERS: Readonly<Record<string, string>> = {
  'ap-northeast-2': 'abcd',
  'us-east-1': 'abcdef',
  'us-west-1': 'ab',
  'us-west-2': 'abcd',
}

function zonesOf(region: string): readonly string[] {
  return [...(lookup(ZONE_LETTERS, region) ?? 'abc')].map(letter => `${region}${letter}`)
}

/** What another stack does not have may exist by the time that this one runs. */
export const futureValue: MissingValue = call => call

/** The value of a reference to a live resource. */
export function liveValue(
  engine: Engine,
  stack: EmulatedStack,
  logicalId: string,
  attribute: string | undefined,
): Value {
  const resource = stack.resources.get(logicalId)
  if (!resource?.physicalId) return unknownReference(logicalId, attribute)
  if (attribute === undefined) return resource.physicalId
  if (attribute.startsWith('Outputs.')) return outputValue(engine, resource, attribute.slice('Outputs.'.length))
  const value =
    resource.attributes[attribute] ?? resource.properties[attribute] ?? resource.generatedProperties[attribute]
  // The function of a custom resource returns texts of its own.
  if (isCustomResource(resource.type) && typeof value !== 'string') return `${logicalId}.${attribute}`
  if (value !== undefined) return value
  // A property at the top that the template leaves out.
  return engine.specification.find(resource.type)?.properties[attribute]?.type.type === 'array' ? [] : ''
}

function outputValue({ stacks }: Engine, { physicalId = '' }: EmulatedResource, key: string): Value {
  const output = stacks.get(physicalId)?.outputs.find(candidate => candidate.key === key)
  if (!output) throw new TemplateError(`Output '${key}' not found in stack '${physicalId}'`, [])
  return output.value
}

export function liveReferences(engine: Engine, stack: EmulatedStack): ReferenceResolver {
  return (logicalId, attribute) => liveValue(engine, stack, logicalId, attribute)
}

/** Plain data. @throws Error if any part of the value is unknown. */
export function requireResolvedJson(value: Value): Json {
  if (value instanceof Unknown) throw new Error(`'${value.text}' must be known here.`)
  return toJson(value, '')
}

export const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}'

/** Plain data with a placeholder for each value that CloudFormation knows only after it ran. */
export function toJson(value: Value, placeholder = KNOWN_AFTER_APPLY): Json {
  if (value instanceof Unknown) {
    if (placeholder === '') throw new Error(`'${value.text}' must be known here.`)
    return placeholder
  }
  if (isValues(value)) return value.map(item => toJson(item, placeholder))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner, placeholder)]))
}

function isValues(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
