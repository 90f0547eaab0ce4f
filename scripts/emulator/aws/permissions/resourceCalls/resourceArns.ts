import { APPLICATION_ARNS } from './applicationArns.ts'
import type { ResourceArns } from './arnPattern.ts'
import { DATA_ARNS } from './dataArns.ts'
import { EDGE_ARNS } from './edgeArns.ts'
import { NETWORK_ARNS } from './networkArns.ts'

const RESOURCE_ARNS: Readonly<Record<string, ResourceArns>> = {
  ...NETWORK_ARNS,
  ...EDGE_ARNS,
  ...DATA_ARNS,
  ...APPLICATION_ARNS,
}

/** @throws Error for a type without an entry: an ARN must not be guessed. */
export function resourceArnsOf(type: string): ResourceArns {
  const found = RESOURCE_ARNS[type]
  if (!found) throw new Error(`The ARNs of '${type}' are unknown: add them to resourceCalls/.`)
  return found
}
