/** A property that protects while it is on. */
export type Switch = {
  readonly name: RegExp
  /** The state of the resource after the switch goes off. */
  readonly message: string
  /** The state of a new resource whose switch is off; undefined where that is usual. */
  readonly offFromTheStart?: string
  readonly isOn: (text: string) => boolean
}

const isTrue = (text: string): boolean => /^(?:true|enabled|required|preferred)$/i.test(text)
const isPositive = (text: string): boolean => Number(text) > 0
const ENCRYPTED = { message: 'is no longer encrypted', offFromTheStart: 'is not encrypted', isOn: isTrue }
const LOGGED = { message: 'no longer writes logs', isOn: isTrue }

/** By the name of the property, or by the names of the structure and of the property in it. */
const SWITCHES: readonly Switch[] = [
  { name: /^(?:StorageEncrypted|Encrypted|AtRestEncryptionEnabled|SSEEnabled|SqsManagedSseEnabled)$/, ...ENCRYPTED },
  { name: /^EncryptionAtRestOptions\/Enabled$/, ...ENCRYPTED },
  {
    name: /^(?:TransitEncryption(?:Enabled)?|NodeToNodeEncryptionOptions\/Enabled|EnforceHTTPS)$/,
    message: 'no longer encrypts its connections',
    offFromTheStart: 'does not encrypt its connections',
    isOn: isTrue,
  },
  {
    name: /^(?:DeletionProtection(?:Enabled)?|deletion_protection\.enabled|EnableTerminationProtection|DisableApiTermination)$/,
    message: 'loses its deletion protection',
    isOn: text => /^(?:true|active|enabled)$/i.test(text),
  },
  {
    name: /^(?:EnableLogging|IsLogging|EnableLogFileValidation|EnableExecutionLogging|DataTraceEnabled)$/,
    ...LOGGED,
  },
  { name: /^(?:access|connection)_logs\.s3\.enabled$/, ...LOGGED },
  {
    name: /^(?:BackupRetentionPeriod|SnapshotRetentionLimit|AutomatedSnapshotRetentionPeriod)$/,
    message: 'is no longer backed up',
    offFromTheStart: 'is not backed up',
    isOn: isPositive,
  },
  { name: /^(?:PointInTimeRecoveryEnabled|BackupPolicy\/Status)$/, message: 'is no longer backed up', isOn: isTrue },
  { name: /^EnableKeyRotation$/, message: 'no longer rotates its key', isOn: isTrue },
  { name: /^IsMultiRegionTrail$/, message: 'no longer writes logs of other Regions', isOn: isTrue },
  { name: /^ActionsEnabled$/, message: 'no longer reports an alarm', isOn: isTrue },
  { name: /^ScanOnPush$/, message: 'no longer scans its images', isOn: isTrue },
  {
    name: /^(?:rds\.force_ssl|require_secure_transport|require_ssl)$/,
    message: 'accepts connections without TLS',
    isOn: text => /^(?:1|true|on)$/i.test(text),
  },
  { name: /^routing\.http\.drop_invalid_header_fields\.enabled$/, message: 'forwards invalid headers', isOn: isTrue },
  { name: /^VersioningConfiguration\/Status$/, message: 'no longer keeps earlier versions', isOn: isTrue },
]

export function switchOf(path: string): Switch | undefined {
  const steps = path.split('/')
  const ends = [steps.slice(-1), steps.slice(-2)].map(end => end.join('/'))
  return SWITCHES.find(({ name }) => ends.some(end => name.test(end)))
}
