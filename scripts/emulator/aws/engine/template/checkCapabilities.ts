import type { Template } from '#lib/template/parse/template.ts'
import { WireError } from '../../wire/wireError.ts'
import { IAM_TYPES } from '../specification/typeBehaviour.ts'

/** Refuses a template that makes IAM resources which nobody acknowledged. */
export function checkCapabilities(template: Template, acknowledged: readonly string[]): void {
  const missing = missingCapability(template, acknowledged)
  if (missing) throw new WireError('InsufficientCapabilitiesException', `Requires capabilities : [${missing}]`)
}

/** What a template needs; undefined when it makes no IAM resource. Looks at every resource, taken or not. */
export function requiredCapabilityOf({ resources }: Template): 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | undefined {
  const iam = Object.values(resources).filter(({ type }) => type in IAM_TYPES)
  const named = iam.some(({ type, properties }) => {
    const name = IAM_TYPES[type]
    return name !== undefined && properties[name] !== undefined
  })
  return named ? 'CAPABILITY_NAMED_IAM' : iam.length > 0 ? 'CAPABILITY_IAM' : undefined
}

function missingCapability(template: Template, acknowledged: readonly string[]): string | undefined {
  const needed = requiredCapabilityOf(template)
  if (needed === undefined || acknowledged.includes('CAPABILITY_NAMED_IAM')) return undefined
  return needed === 'CAPABILITY_IAM' && acknowledged.includes('CAPABILITY_IAM') ? undefined : needed
}
