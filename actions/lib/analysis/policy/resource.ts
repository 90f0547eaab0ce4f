import type { Scalar } from '../scalar.ts'
import { matchesLiteral, partsOf } from '../scalar.ts'

/** `*`, `arn:aws:s3:::*`, `arn:aws:ecs:*:*:*`. */
export function isEveryResource(resource: Scalar): boolean {
  return matchesLiteral(resource, /^(?:\*+|\*\?.*|arn:[\w*-]*:[\w*-]*:[\w*-]*:[\d*]*:\*(?:\/\*)?|arn:\*)$/)
}

/** The number of resources that an ARN names; `some` is a wildcard behind a name, `many` one without such a limit. */
export type Extent = 'one' | 'some' | 'many'

const WILDCARD = /[*?]/
/** A shorter name before a wildcard is no limit: `a*`. */
const SHORTEST_PREFIX = 4
/** A character that no ARN has, in the place of a value that only the running stack has. */
const UNKNOWN = '\0'

/** The extent of an ARN with wildcards; the objects of one bucket and the parts of one table are one resource. */
export function extentOf(resource: Scalar): Extent {
  const text = patternOf(resource)
  if (!WILDCARD.test(text)) return 'one'
  const [head = '', ...tail] = text.split(UNKNOWN)
  // The name of a resource of the stack comes first: `${Bucket.Arn}/*`.
  if (tail.length > 0 && !WILDCARD.test(head)) return 'one'
  const [, , service = '', region = '', account = '', ...rest] = text.split(':')
  const id = rest.join(':')
  if (WILDCARD.test(account) || WILDCARD.test(service) || id === '') return 'many'
  if (service === 's3') return extentOfName(id.split('/')[0] ?? '')
  const [kind = '', name] = splitOnce(id)
  if (name === undefined) return extentOfName(kind)
  if (WILDCARD.test(kind)) return 'many'
  // Secrets Manager adds a hyphen and six characters to each name.
  if (service === 'secretsmanager' && /^[^*?]+-(?:\*|\?+)$/.test(name)) return WILDCARD.test(region) ? 'some' : 'one'
  const hasPath = service === 'iam' || service === 'secretsmanager' || service === 'ssm'
  return extentOfName(hasPath ? name : (name.split(/[/:]/)[0] ?? ''))
}

/** The account in an ARN: twelve digits. */
export function accountInArn(resource: Scalar): string | undefined {
  const account = patternOf(resource).split(':')[4]
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined
}

function extentOfName(name: string): Extent {
  const prefix = name.search(WILDCARD)
  if (prefix === -1) return 'one'
  return prefix < SHORTEST_PREFIX ? 'many' : 'some'
}

function splitOnce(id: string): readonly [string, string | undefined] {
  const index = id.search(/[/:]/)
  return index === -1 ? [id, undefined] : [id.slice(0, index), id.slice(index + 1)]
}

function patternOf(resource: Scalar): string {
  return partsOf(resource)
    .map(part => (typeof part === 'string' ? part : UNKNOWN))
    .join('')
}
