import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { isValueMap, joinText } from '../../template/resolve/unknownValue.ts'
import type { Scalar } from '../scalar.ts'
import { partsOf } from '../scalar.ts'
import { scalarsIn } from './scalarsIn.ts'

export type Principal = {
  readonly kind: 'anybody' | 'aws' | 'service' | 'federated' | 'canonical-user'
  readonly name: Scalar
}

const KINDS = { AWS: 'aws', Service: 'service', Federated: 'federated', CanonicalUser: 'canonical-user' } as const
const IDENTITY_SERVICES: ReadonlySet<Scalar | undefined> = new Set(['iam', 'sts'])

/** The principals of a statement: `*`, a name, or names by their kind. */
export function principalsIn(value: Value | undefined): readonly Principal[] {
  if (!isValueMap(value)) return scalarsIn(value).map(name => principalOf('aws', name))
  return Object.entries(KINDS).flatMap(([key, kind]) => scalarsIn(value[key]).map(name => principalOf(kind, name)))
}

/** The account of a principal of kind `aws`, or of an ARN of IAM; undefined where the text does not have it. */
export function accountOf(name: Scalar): string | undefined {
  const segments = segmentsOf(name)
  const account = isIdentity(segments) ? segments[4] : segments[0]
  return typeof account === 'string' && /^\d{12}$/.test(account) ? account : undefined
}

/**
 * True for a role of these templates and for an identity of CloudFront.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function isJudgeablePrincipal(name: Scalar): boolean {
  // The Ref of a role is its name, which is no principal; the Ref of a parameter is a text of the template.
  if (name instanceof Unknown && name.expression.kind === 'attribute') return /arn$/i.test(name.expression.attribute)
  const segments = segmentsOf(name)
  const [, , service, , account, resource] = segments
  if (!isIdentity(segments) || service !== 'iam' || resource === undefined) return false
  return account === 'cloudfront' || isReference(account)
}

function principalOf(kind: Principal['kind'], name: Scalar): Principal {
  return { kind: name === '*' ? 'anybody' : kind, name }
}

function isIdentity([arn, , service, region]: readonly Scalar[]): boolean {
  return arn === 'arn' && IDENTITY_SERVICES.has(service) && region === ''
}

/** True for a resource of the stack and its attributes. */
function isReference(scalar: Scalar | undefined): boolean {
  if (!(scalar instanceof Unknown)) return false
  return scalar.expression.kind === 'resource' || scalar.expression.kind === 'attribute'
}

/** The segments between the colons of an ARN. */
function segmentsOf(name: Scalar): readonly Scalar[] {
  return partsOf(name).reduce<readonly Scalar[]>(
    (segments, part) => {
      const [first = '', ...rest] = typeof part === 'string' ? part.split(':') : [part]
      return [...segments.slice(0, -1), joinText([segments.at(-1) ?? '', first]), ...rest]
    },
    [''],
  )
}
