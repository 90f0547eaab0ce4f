import type { Template } from '#lib/template/parse/template.ts'
import { transformsOf } from '#lib/template/parse/transforms.ts'
import { WireError } from '../../wire/wireError.ts'
import { IAM_TYPES } from '../specification/typeBehaviour.ts'

/** Refuses a template with IAM resources that the request does not acknowledge. */
export function checkCapabilities(template: Template, acknowledged: readonly string[]): void {
  const missing = missingCapability(template, acknowledged)
  if (missing) throw new WireError('InsufficientCapabilitiesException', `Requires capabilities : [${missing}]`)
}

/** Refuses a creation or an update with a transform that the request does not acknowledge; a change set shows its result. */
export function checkTransformCapability({ document }: Template, acknowledged: readonly string[] = []): void {
  if (transformsOf(document.value).length > 0 && !acknowledged.includes('CAPABILITY_AUTO_EXPAND'))
    throw new WireError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_AUTO_EXPAND]')
}

/**
 * The capability that a template needs; undefined without an IAM resource. Counts every resource, whatever its
 * condition.
 */
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
