import type { Value } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'
import type { Leaves } from '../leaves.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import { scalarText } from '../scalar.ts'
import { protectionVerdict } from './protectionVerdict.ts'

/** Structures and lists that protect while they are present. */
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
  { name: /^AlarmActions$/, message: 'no longer reports an alarm' },
]
/** Lists that name the logs that are written. */
const LOG_LISTS: ReadonlySet<string> = new Set([
  'CloudwatchLogsExports',
  'EnableCloudwatchLogsExports',
  'EnabledLogTypes',
  'LogExports',
])

/** True for a path inside a structure or a list that protects, where the new state lacks it. */
export function isLostPart(path: string): boolean {
  return path.split('/').some(step => LOG_LISTS.has(step) || PARTS.some(({ name }) => name.test(step)))
}

/** Structures and lists that a change removes or empties. */
export function lostParts(old: Leaves, next: Leaves): readonly RiskVerdict[] {
  return [...old.values()].flatMap(({ path, name, value }) => {
    const part = PARTS.find(candidate => candidate.name.test(name))
    if (!part || isEmpty(value) || !isEmpty(next.get(path)?.value)) return []
    // Where the structure around it goes away, the verdict is about that one, or the resource loses more than this.
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const isInside = parent !== '' && !next.has(parent)
    return isInside ? [] : [protectionVerdict('caution', path, [part.message])]
  })
}

/** Logs that a change takes out of a list. */
export function lostLogs(old: Leaves, next: Leaves): readonly RiskVerdict[] {
  return [...old.values()].flatMap(({ path, name, value }) => {
    if (!LOG_LISTS.has(name) || !isValueList(value)) return []
    const newValue = next.get(path)?.value
    const kept = new Set((isValueList(newValue) ? newValue : []).map(item => JSON.stringify(item)))
    const lost = value
      .filter(item => !kept.has(JSON.stringify(item)))
      .flatMap(item => scalarOf(item) ?? [])
      .map(scalarText)
    if (lost.length === 0) return []
    return [protectionVerdict('caution', path, ['no longer writes logs: ', { untrusted: lost.join(', ') }])]
  })
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (isValueList(value) && value.length === 0)
}
