import { failedAssertionsOf } from '#lib/template/check/checkRules.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { checkCapabilities } from './capabilities.ts'
import { checkTemplate } from './checkTemplate.ts'
import type { Engine } from './engine.ts'
import { evaluate } from './evaluation.ts'
import { checkedParameters } from './parameters.ts'
import type { Definition, Stack } from './stack.ts'
import { storedParameters } from './storedParameters.ts'
import { invalid, type Source } from './templateSource.ts'

type Order = {
  readonly source: Source
  readonly parameters: Readonly<Record<string, string>>
  readonly unknown?: Readonly<Record<string, Unknown>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn?: string | undefined
  readonly notificationArns?: readonly string[]
}

/** What a stack shall be made from, checked as far as CloudFormation checks before it starts. */
export function define(engine: Engine, stack: Stack, order: Order): Definition {
  const { template, body } = order.source
  checkTemplate(template, engine.specification)
  const parameters = checkedParameters(template, order.parameters, order.unknown)
  const definition: Definition = {
    template,
    body,
    parameters,
    stored: storedParameters(engine, template, parameters),
    tags: order.tags,
    capabilities: order.capabilities,
    roleArn: order.roleArn,
    notificationArns: order.notificationArns ?? [],
  }
  checkCapabilities(template, order.capabilities)
  refusing(() => {
    const resolver = evaluate(engine, { stack, definition, reference: unknownReference, unknown: order.unknown })
    checkRules(definition, resolver)
    resolver.activeResources()
  })
  return definition
}

export function unknownReference(logicalId: string, attribute: string | undefined): Unknown {
  return new Unknown(attribute === undefined ? logicalId : `${logicalId}.${attribute}`)
}

function checkRules({ template }: Definition, resolver: Resolver): void {
  const [broken] = failedAssertionsOf(template, resolver)
  if (broken) throw invalid(`Template validation error: Rule '${broken.rule}' assertion failed: ${broken.description}`)
}

/** Turns what is wrong in a template into the refusal that a caller gets. */
function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof TemplateError ? invalid(error.message) : error
  }
}
