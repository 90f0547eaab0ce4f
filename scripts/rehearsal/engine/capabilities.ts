import type { Template } from '#lib/template/parse/template.ts'
import { WireError } from '../wire/wireError.ts'
import { IAM_TYPES } from './typeKnowledge.ts'

/** Refuses a template that makes IAM resources which nobody acknowledged. */
export function checkCapabilities(template: Template, given: readonly string[]): void {
  const missing = missingCapability(template, given)
  if (missing) throw new WireError('InsufficientCapabilitiesException', `Requires capabilities : [${missing}]`)
}

/** What a template needs; undefined when it makes no IAM resource. Looks at every resource, taken or not. */
export function capabilityOf({ resources }: Template): 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | undefined {
  const iam = Object.values(resources).filter(({ type }) => type in IAM_TYPES)
  const named = iam.some(({ type, properties }) => {
    const name = IAM_TYPES[type]
    return name !== undefined && properties[name] !== undefined
  })
  return named ? 'CAPABILITY_NAMED_IAM' : iam.length > 0 ? 'CAPABILITY_IAM' : undefined
}

function missingCapability(template: Template, given: readonly string[]): string | undefined {
  const needed = capabilityOf(template)
  if (needed === undefined || given.includes('CAPABILITY_NAMED_IAM')) return undefined
  return needed === 'CAPABILITY_IAM' && given.includes('CAPABILITY_IAM') ? undefined : needed
}
