import { checkOutputValues } from '#lib/template/check/checkOutputs.ts'
import { failedAssertionsOf } from '#lib/template/check/checkRules.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { administratorOf } from '../../permissions/principals.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { isCreated } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import type { RollbackConfiguration, StackDefinition } from '../state/stackDefinition.ts'
import { checkAllowedTypes } from './checkAllowedTypes.ts'
import { checkCapabilities } from './checkCapabilities.ts'
import { checkTemplate } from './checkTemplate.ts'
import { createStackResolver, futureValue } from './stackResolver.ts'
import { systemsManagerValues } from './systemsManagerValues.ts'
import { completeParameters } from './templateParameters.ts'
import type { TemplateSource } from './templateSource.ts'

type DefinitionInput = {
  readonly source: TemplateSource
  readonly parameters: Readonly<Record<string, string>>
  readonly unknown?: Readonly<Record<string, Unknown>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn?: string | undefined
  readonly notificationArns?: readonly string[]
  readonly rollbackConfiguration?: RollbackConfiguration | undefined
  /** The resource types that the request may work with; undefined for all. */
  readonly resourceTypes?: readonly string[] | undefined
  /** Reads the parameters of Systems Manager; without it the account's administrator does. */
  readonly caller?: Principal | undefined
}

/** The definition of a stack, with every check that CloudFormation makes before it starts. */
export function buildDefinition(engine: Engine, stack: EmulatedStack, input: DefinitionInput): StackDefinition {
  const { template, body, transforms } = input.source
  checkTemplate(template, engine.specification)
  checkAllowedTypes(template, input.resourceTypes)
  const parameters = completeParameters(template, input.parameters, input.unknown)
  const definition: StackDefinition = {
    template,
    body,
    transforms,
    parameters,
    systemsManagerValues: systemsManagerValues(engine, template, parameters, input.caller ?? administratorOf(engine)),
    tags: input.tags,
    capabilities: input.capabilities,
    roleArn: input.roleArn,
    notificationArns: input.notificationArns ?? [],
    rollbackConfiguration: input.rollbackConfiguration,
  }
  checkCapabilities(template, input.capabilities)
  withValidationErrors(() => {
    const resolver = createStackResolver(engine, {
      ...{ stack, definition, unknown: input.unknown },
      reference: unknownReference,
      missingValue: futureValue,
    })
    checkRules(definition, resolver)
    checkValues(definition, resolver)
    checkResourceTypes(stack, definition, resolver)
  })
  return definition
}

/** Resolves every value, so that a function with a wrong argument or a reference to nothing is refused at once. */
function checkValues({ template }: StackDefinition, resolver: Resolver): void {
  for (const name of Object.keys(template.conditions)) resolver.condition(name)
  for (const logicalId of resolver.activeResources()) resolver.resource(logicalId)
  const [first] = checkOutputValues(template, resolver)
  if (first) throw first
}

/** A resource that is created keeps its type (the message: issue threads). */
function checkResourceTypes({ resources }: EmulatedStack, { template }: StackDefinition, resolver: Resolver): void {
  const changed = resolver.activeResources().filter(logicalId => {
    const existing = resources.get(logicalId)
    return existing && isCreated(existing) && existing.type !== template.resources[logicalId]?.type
  })
  if (changed.length > 0)
    throw validationError(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${changed.join(', ')}]`,
    )
}

function checkRules({ template }: StackDefinition, resolver: Resolver): void {
  const [violated] = failedAssertionsOf(template, resolver)
  if (violated)
    throw validationError(
      `Template validation error: Rule '${violated.rule}' assertion failed: ${violated.description}`,
    )
}

/** Turns an error of the template into the refusal of the request. */
function withValidationErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof TemplateError ? validationError(error.message) : error
  }
}
