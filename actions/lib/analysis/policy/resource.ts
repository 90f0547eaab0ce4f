import type { Scalar } from '../scalar.ts'
import { matchesLiteral } from '../scalar.ts'

/** `*`, `arn:aws:s3:::*`, `arn:aws:ecs:*:*:*`. */
export function isEveryResource(resource: Scalar): boolean {
  return matchesLiteral(resource, /^(?:\*|arn:[\w*-]*:[\w*-]*:[\w*-]*:[\d*]*:\*(?:\/\*)?|arn:\*)$/)
}
