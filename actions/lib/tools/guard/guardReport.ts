import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type { GuardService } from './guardService.ts'
import { type ViolatedPart, violatedParts } from './violatedParts.ts'

/** A violated rule, by its name in Guard's language. */
export type GuardViolation = ViolatedPart & { readonly rule: string }

/** The resources that one evaluation was about, by their path. */
export type GuardInput = Readonly<Record<string, JsonMap>>

/**
 * The violations in what Guard prints about the rules of a service, for each input. Guard's JSON is a list with one entry for
 * each input; an entry has every rule in `compliant`, `not_applicable` or `not_compliant`, some in two of them, because a rule
 * is written once for templates and once for hooks.
 * @throws Error if the report is no JSON, or does not have every rule for every input
 */
export function violationsIn(
  stdout: string,
  { controls }: GuardService,
  inputs: readonly GuardInput[],
): readonly (readonly GuardViolation[])[] {
  const report: Json = JSON.parse(stdout)
  if (!Array.isArray(report)) throw new Error('its report is no list')
  const entries = new Map(report.filter(isMap).map(entry => [entry.name, entry]))
  return inputs.map((input, index) => {
    // Guard numbers what it reads from standard input.
    const entry = entries.get(`DATA_STDIN[${index + 1}]`)
    if (!entry) throw new Error(`its report has no entry for input ${index + 1} of ${inputs.length}`)
    const violated = listIn(entry, 'not_compliant').map(violatedRule)
    const reported = new Set<Json | undefined>([
      ...listIn(entry, 'compliant'),
      ...listIn(entry, 'not_applicable'),
      ...violated.map(({ rule }) => rule),
    ])
    const missing = [...controls.keys()].filter(rule => !reported.has(rule))
    if (missing.length > 0) throw new Error(`its report lacks ${missing.length} rules: ${missing.join(', ')}`)
    return violated.flatMap(({ rule, checks }) => {
      const control = controls.get(rule)
      if (!control) throw new Error(`its report has the unknown rule '${rule}'`)
      const parts = violatedParts(checks, input, control.types)
      if (parts.length === 0) throw new Error(`its report does not say which resource violates '${rule}'`)
      return parts.map(part => ({ ...part, rule }))
    })
  })
}

function violatedRule(item: Json): { readonly rule: string; readonly checks: Json } {
  const rule = isMap(item) ? item.Rule : undefined
  if (!isMap(rule) || typeof rule.name !== 'string') throw new Error('its report has a violation without a rule')
  return { rule: rule.name, checks: rule.checks ?? [] }
}

function listIn(entry: JsonMap, key: string): readonly Json[] {
  const list = entry[key]
  if (Array.isArray(list)) return list
  throw new Error(`its report has no list '${key}'`)
}
