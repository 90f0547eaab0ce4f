import type { ActiveSuppression } from '../../model/lint/suppression.ts'
import type { Finding, Location } from '../../model/problem.ts'
import { clean } from '../phrases/clean.ts'
import { expiryText } from '../phrases/suppression.ts'
import { stableHash } from './stableHash.ts'

export const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const

/** GitHub shows no more of a message: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const MAXIMUM_LENGTH = 1_000

/** A finding, with the suppression that keeps it away. */
export type Reported = { readonly finding: Finding; readonly suppression?: ActiveSuppression }

type RuleReference = {
  readonly id: string
  readonly index: number
  readonly toolComponent?: { readonly index: number }
}

/** `counts` counts the results with the same rule and resource. */
export function resultOf(
  { finding, suppression }: Reported,
  location: Location,
  rule: RuleReference,
  counts: Map<string, number>,
): object {
  const { level, environments } = finding
  return {
    ruleId: rule.id,
    rule,
    level: SARIF_LEVELS[level],
    message: { text: sarifMessage(finding) },
    locations: [physicalLocation(location)],
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(finding, location, counts) },
    ...(environments && { properties: { environments: environments.map(clean) } }),
    ...(suppression && { suppressions: [suppressionDocument(suppression)] }),
  }
}

/** Message, fix and environments. `[text](address)` in it is a link: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ section 3.11.6 */
export function sarifMessage({ message, todo, environments = [] }: Finding): string {
  const where = environments.length > 0 ? `Environments: ${environments.join(', ')}.` : undefined
  const characters = [...clean([message, todo, where].filter(part => part !== undefined).join(' '))]
  const isLong = characters.length > MAXIMUM_LENGTH
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join('')}…` : characters.join('')
  return text.replaceAll(/[\\[\]]/g, '\\$&')
}

/**
 * The same for a finding whose lines move: of its rule, its resource, and its number among those of the same rule there.
 * GitHub has an identity for alerts by this name alone, in this form.
 */
function fingerprintOf({ rule, resource, message }: Finding, { file }: Location, counts: Map<string, number>): string {
  const key = JSON.stringify([rule, file, resource ?? message])
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return `${stableHash(key)}:${count}`
}

function suppressionDocument({ reason, location, ...expiry }: ActiveSuppression): object {
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: clean(`${reason} (${expiryText(expiry)})`),
    location: physicalLocation(location),
  }
}

function physicalLocation({ file, line, column }: Location): object {
  const region = { startLine: Math.max(line, 1), startColumn: Math.max(column, 1) }
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }
}

function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
