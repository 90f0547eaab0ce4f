import { type Change, mayReplace } from '../../model/cloudFormation/change.ts'
import type { Environment } from '../../model/environment.ts'
import { type HostedZone, isInZone } from '../../model/hostedZone.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem, problemText } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import { stackAt } from '../../template/compare/resolvedValue.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { Tools } from '../tools.ts'
import { inParallel } from '../waiting/inParallel.ts'

/** A domain whose ownership a new certificate proves by a record in a hosted zone. */
type Validation = { readonly domain: string; readonly zoneId: string }

type ZoneVerdict =
  | { readonly kind: 'right' }
  /** `reason` is a clause. */
  | { readonly kind: 'wrong'; readonly reason: string }
  /** `reason` is a sentence. */
  | { readonly kind: 'not-checked'; readonly reason: string }

type ZoneTools = Pick<Tools, 'zones'>

const CERTIFICATE = 'AWS::CertificateManager::Certificate'
const OTHER_ZONE =
  "Set 'HostedZoneId' to the public hosted zone to which the domain's name servers belong, or delegate the domain to this one. With a certificate of your own ('CertificateArn'), no zone is needed."

/**
 * Refuses a new certificate whose zone has no delegation: CloudFormation would wait for its validation until a time
 * limit ends the creation. A zone that cannot be checked is a warning.
 */
export async function refuseWrongZones(
  environment: Environment,
  change: { readonly preview: Preview; readonly resolved: ResolvedStack },
  tools: ZoneTools & Pick<Tools, 'reporter'>,
): Promise<void> {
  const { wrong, unchecked } = await certificateZonesOf(change, tools)
  for (const text of unchecked) tools.reporter.report({ kind: 'warning', text })
  if (wrong.length === 0) return
  const isOwn = environment.parameters.HostedZoneId !== undefined
  throw new Problem(`${wrong.join(' ')} Nothing was changed.`, {
    kind: 'refused',
    todo: OTHER_ZONE,
    ...(isOwn && { location: environment.locationOf(['parameters', 'HostedZoneId']) }),
  })
}

/** Why a deployment of this preview will be refused, or would wait for its certificate. */
export async function certificateZoneWarnings(
  change: { readonly preview: Preview; readonly resolved: ResolvedStack },
  tools: ZoneTools,
): Promise<readonly DeploymentWarning[]> {
  const { wrong, unchecked } = await certificateZonesOf(change, tools)
  return [
    ...wrong.map(message => ({ message, todo: OTHER_ZONE, refuses: true })),
    ...unchecked.map(message => ({ message, refuses: false })),
  ]
}

/** The verdicts as sentences; without new certificates nothing is read. */
export async function certificateZonesOf(
  { preview, resolved }: { readonly preview: Preview; readonly resolved: ResolvedStack },
  { zones }: ZoneTools,
): Promise<{ readonly wrong: readonly string[]; readonly unchecked: readonly string[] }> {
  const validations = preview.changes.filter(isNewCertificate).flatMap(change => validationsOf(change, resolved))
  const judged = await inParallel(
    validations.map(async validation => ({ ...validation, verdict: await judge(validation, zones) })),
  )
  const sentences = judged.map(({ domain, verdict }) => ({ verdict: verdict.kind, text: sentenceOf(domain, verdict) }))
  const textsOf = (kind: ZoneVerdict['kind']): readonly string[] => [
    ...new Set(sentences.flatMap(({ verdict, text }) => (verdict === kind ? [text] : []))),
  ]
  return { wrong: textsOf('wrong'), unchecked: textsOf('not-checked') }
}

function sentenceOf(domain: string, verdict: ZoneVerdict): string {
  switch (verdict.kind) {
    case 'right':
      return ''
    case 'wrong':
      return `The certificate for '${domain}' would never be validated: ${verdict.reason}.`
    case 'not-checked':
      return `The hosted zone of '${domain}' could not be checked, and its certificate waits for it: ${verdict.reason}`
    default:
      return verdict satisfies never
  }
}

function isNewCertificate(change: Change): boolean {
  return change.type === CERTIFICATE && (change.action === 'add' || mayReplace(change))
}

function validationsOf({ nestedPath, logicalId }: Change, resolved: ResolvedStack): readonly Validation[] {
  const options = stackAt(resolved, nestedPath)?.resources[logicalId]?.properties.DomainValidationOptions
  if (!Array.isArray(options)) return []
  return options.flatMap(option => {
    const { DomainName: domain, HostedZoneId: zoneId } = Object(option)
    return typeof domain === 'string' && typeof zoneId === 'string' ? [{ domain, zoneId }] : []
  })
}

async function judge({ domain, zoneId }: Validation, zones: ZoneTools['zones']): Promise<ZoneVerdict> {
  try {
    const zone = await zones.hostedZone(zoneId)
    if (!zone) return { kind: 'wrong', reason: `this account has no hosted zone '${zoneId}'` }
    if (zone.isPrivate) return { kind: 'wrong', reason: `hosted zone '${zoneId}' is private` }
    const name = domain.toLowerCase().replace(/^\*\./, '')
    if (!isInZone(name, zone))
      return { kind: 'wrong', reason: `hosted zone '${zoneId}' is of '${zone.name}' and cannot hold it` }
    return await judgeDelegation(name, { ...zone, id: zoneId }, zones)
  } catch (error) {
    if (error instanceof Problem) return { kind: 'not-checked', reason: problemText(error) }
    throw error
  }
}

/** The nearest name with name servers decides: `chat.dev.example.com`, `dev.example.com`, then the zone's own name. */
async function judgeDelegation(
  domain: string,
  zone: HostedZone & { readonly id: string },
  zones: ZoneTools['zones'],
): Promise<ZoneVerdict> {
  for (let name = domain; isInZone(name, zone); name = name.slice(name.indexOf('.') + 1)) {
    const found = await zones.nameServers(name)
    if (found.length === 0) continue
    if (await isServedBy(found, zone, zones)) return { kind: 'right' }
    return {
      kind: 'wrong',
      reason: `'${name}' delegates to ${quotedList(found)}, and not to the name servers of hosted zone '${zone.id}' (${quotedList(zone.nameServers)})`,
    }
  }
  const servers = quotedList(zone.nameServers)
  return {
    kind: 'wrong',
    reason: `DNS has no name servers for '${zone.name}', which must delegate to those of hosted zone '${zone.id}' (${servers})`,
  }
}

/** Name servers of Route 53 may have names of one's own; then their addresses are the same. */
async function isServedBy(found: readonly string[], zone: HostedZone, zones: ZoneTools['zones']): Promise<boolean> {
  if (found.some(host => zone.nameServers.includes(host))) return true
  const addressesOf = async (hosts: readonly string[]) => (await inParallel(hosts.map(zones.addresses))).flat()
  const [actual, expected] = await inParallel([addressesOf(found), addressesOf(zone.nameServers)])
  return actual.some(address => expected.includes(address))
}
