import { isMap, type Json } from '../../model/json.ts'
import type { GuardInput, GuardViolation } from './guardReport.ts'
import type { GuardService } from './guardService.ts'

/** The violations in an entry of the cache; undefined without an entry, and for one that cannot be of this input. */
export function parseCachedViolations(
  text: string | undefined,
  { controls }: GuardService,
  input: GuardInput,
): readonly GuardViolation[] | undefined {
  const list = text === undefined ? undefined : parseJson(text)
  if (!Array.isArray(list)) return undefined
  const violations = list.flatMap(item => violationOf(item) ?? [])
  const isComplete = violations.length === list.length
  const isOfInput = violations.every(({ rule, resource }) => controls.has(rule) && Object.hasOwn(input, resource))
  return isComplete && isOfInput ? violations : undefined
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function violationOf(item: Json): GuardViolation | undefined {
  if (!isMap(item)) return undefined
  const { rule, resource, path } = item
  if (typeof rule !== 'string' || typeof resource !== 'string' || !Array.isArray(path)) return undefined
  const steps = path.filter(step => typeof step === 'string' || typeof step === 'number')
  return steps.length === path.length ? { rule, resource, path: steps } : undefined
}
