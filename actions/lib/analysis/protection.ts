import type { Json, JsonMap } from '../model/json.ts'
import type { RiskMessage, Severity } from '../model/preview/risk.ts'
import { holdsData } from './dataLoss.ts'
import { propertiesIn } from './exposure.ts'
import { leavesOf } from './leaves.ts'
import type { IsOwnResource } from './unknownText.ts'
import { expressionOf, isUnjudgeable, scalarText } from './unknownText.ts'
import type { Verdict } from './verdict.ts'

/** A property that protects while it is on. */
type Protection = {
  readonly name: RegExp
  /** What is true of the resource when it goes off. */
  readonly message: string
  /** What is true of a new resource that sets it off; undefined where that is usual. */
  readonly offFromTheStart?: string
  readonly isOn: (text: string) => boolean
}

const isTrue = (text: string): boolean => /^(?:true|enabled|required|preferred)$/i.test(text)
const isPositive = (text: string): boolean => Number(text) > 0
const ENCRYPTED = { message: 'is no longer encrypted', offFromTheStart: 'is not encrypted', isOn: isTrue }

const SWITCHES: readonly Protection[] = [
  { name: /^(?:StorageEncrypted|Encrypted|AtRestEncryptionEnabled|SSEEnabled)$/, ...ENCRYPTED },
  { name: /^EncryptionAtRestOptions\/Enabled$/, ...ENCRYPTED },
  {
    name: /^(?:TransitEncryption(?:Enabled)?|NodeToNodeEncryptionOptions\/Enabled|EnforceHTTPS)$/,
    message: 'no longer encrypts its connections',
    offFromTheStart: 'does not encrypt its connections',
    isOn: isTrue,
  },
  {
    name: /^SqsManagedSseEnabled$/,
    message: 'is no longer encrypted',
    offFromTheStart: 'is not encrypted',
    isOn: isTrue,
  },
  {
    name: /^(?:DeletionProtection(?:Enabled)?|deletion_protection\.enabled|EnableTerminationProtection|DisableApiTermination)$/,
    message: 'loses its deletion protection',
    isOn: text => /^(?:true|active|enabled)$/i.test(text),
  },
  {
    name: /^(?:EnableLogging|IsLogging|EnableLogFileValidation|EnableExecutionLogging|DataTraceEnabled)$/,
    message: 'no longer writes logs',
    isOn: isTrue,
  },
  { name: /^(?:access|connection)_logs\.s3\.enabled$/, message: 'no longer writes logs', isOn: isTrue },
  {
    name: /^(?:BackupRetentionPeriod|SnapshotRetentionLimit|AutomatedSnapshotRetentionPeriod)$/,
    message: 'is no longer backed up',
    offFromTheStart: 'is not backed up',
    isOn: isPositive,
  },
  {
    name: /^(?:PointInTimeRecoveryEnabled|BackupPolicy\/Status)$/,
    message: 'is no longer backed up',
    isOn: isTrue,
  },
  { name: /^VersioningConfiguration\/Status$/, message: 'no longer keeps earlier versions', isOn: isTrue },
]

/** Structures and lists that protect while they are there. */
const PARTS: readonly { readonly name: RegExp; readonly message: string }[] = [
  {
    name: /^(?:BucketEncryption|SSESpecification|EncryptionConfiguration|EncryptionConfig|ServerSideEncryptionConfiguration)$/,
    message: 'no longer sets its encryption',
  },
  {
    name: /^K(?:ms|MS)(?:Master)?Key(?:Id|ID|Arn|ARN)?$|KmsKey(?:Id|Arn)$/,
    message: 'no longer uses a key of its own',
  },
  {
    name: /^(?:LoggingConfiguration|LoggingConfigurations|AccessLogSetting|LogConfiguration|LogPublishingOptions|AccessLoggingPolicy|LoggingInfo)$/,
    message: 'no longer writes logs',
  },
]
/** Lists that name the logs that are written. */
const LOG_LISTS = /^(?:EnableCloudwatchLogsExports|CloudwatchLogsExports|EnabledLogTypes|LogExports)$/
/** Resources that are a log themselves: without them nothing is written. */
const LOGS: ReadonlySet<string> = new Set([
  'AWS::CloudTrail::Trail',
  'AWS::EC2::FlowLog',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::NetworkFirewall::LoggingConfiguration',
])

/** Encryption, deletion protection, backups and logs that a change takes away, or that a new resource sets off. */
export function protectionVerdicts(
  type: string,
  before: JsonMap | undefined,
  after: JsonMap | undefined,
  isOwn: IsOwnResource,
): readonly Verdict[] {
  if (!after) return LOGS.has(type) ? [protection('caution', '', ['is removed: nothing writes this log any more'])] : []
  const next = leavesOf(propertiesIn(after))
  if (!before) return offFromTheStart(next)
  const old = leavesOf(propertiesIn(before))
  return [
    ...switchedOff(old, next, isOwn),
    ...partsGone(old, next),
    ...logsGone(old, next),
    ...policyOff(type, before, after),
  ]
}

type Leaves = ReturnType<typeof leavesOf>

function offFromTheStart(leaves: Leaves): readonly Verdict[] {
  return [...leaves.values()].flatMap(({ path, value }) => {
    const found = switchOf(path)
    const text = scalarText(value)
    if (found?.offFromTheStart === undefined || text === undefined || expressionOf(value) !== undefined) return []
    return found.isOn(text) ? [] : [{ ...protection('caution', path, [found.offFromTheStart]), after: text }]
  })
}

function switchedOff(old: Leaves, next: Leaves, isOwn: IsOwnResource): readonly Verdict[] {
  const paths = new Set([...old.keys(), ...next.keys()])
  return [...paths].flatMap((path): readonly Verdict[] => {
    const found = switchOf(path)
    const [was, now] = [old.get(path)?.value, next.get(path)?.value]
    if (!found || JSON.stringify(was) === JSON.stringify(now)) return []
    if (now !== undefined && (expressionOf(now) !== undefined || isUnjudgeable(now, isOwn)))
      return [protection('not-judged', path, ['gets a value that is known only after the deployment'])]
    const [before, after] = [scalarText(was), scalarText(now)]
    const wasOn = before !== undefined && (expressionOf(was) !== undefined || found.isOn(before))
    // Zero backups are said also where nothing was said before: AWS's own value is one day.
    const wasDefault = was === undefined && found.offFromTheStart !== undefined
    if (!(wasOn || wasDefault) || (after !== undefined && found.isOn(after)) || (wasDefault && after === undefined))
      return []
    const shown = expressionOf(was) === undefined && before !== undefined ? { before } : {}
    return [{ ...protection('caution', path, [found.message]), ...shown, ...(after !== undefined && { after }) }]
  })
}

function partsGone(old: Leaves, next: Leaves): readonly Verdict[] {
  return [...old.values()].flatMap(({ path, name, value }) => {
    const part = PARTS.find(one => one.name.test(name))
    if (!part || isEmpty(value) || !isEmpty(next.get(path)?.value)) return []
    // The part around it went away: that is said there, or the resource lost more than this.
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const isInside = parent !== '' && !next.has(parent)
    return isInside ? [] : [protection('caution', path, [part.message])]
  })
}

function logsGone(old: Leaves, next: Leaves): readonly Verdict[] {
  return [...old.values()].flatMap(({ path, name, value }) => {
    if (!LOG_LISTS.test(name) || !Array.isArray(value)) return []
    const now = next.get(path)?.value
    const kept = new Set((Array.isArray(now) ? now : []).map(item => JSON.stringify(item)))
    const gone = value.filter(item => !kept.has(JSON.stringify(item))).flatMap((item: Json) => scalarText(item) ?? [])
    if (gone.length === 0) return []
    return [protection('caution', path, ['no longer writes logs: ', { untrusted: gone.join(', ') }])]
  })
}

/** The policies that keep a resource, or a copy of it, when its template no longer has it. */
function policyOff(type: string, before: JsonMap, after: JsonMap): readonly Verdict[] {
  if (!holdsData(type)) return []
  return ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap(name => {
    const [was, now = 'Delete'] = [scalarText(before[name]), scalarText(after[name])]
    if (was === undefined || was === 'Delete' || now !== 'Delete') return []
    return [{ ...protection('caution', name, ['would be deleted with its data, not kept']), before: was, after: now }]
  })
}

function switchOf(path: string): Protection | undefined {
  const steps = path.split('/')
  const ends = [steps.slice(-1), steps.slice(-2)].map(end => end.join('/'))
  return SWITCHES.find(({ name }) => ends.some(end => name.test(end)))
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function protection(severity: Severity, property: string, message: RiskMessage): Verdict {
  return { kind: 'protection', severity, property, message, key: `${property} ${JSON.stringify(message)}` }
}
