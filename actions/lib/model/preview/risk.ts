/**
 * danger: opens something to anybody, gives full control, or loses data. caution: deserves a look before it is merged.
 * not-judged: the templates do not say enough. notice: named, and no reason to worry.
 */
export type Severity = 'danger' | 'caution' | 'not-judged' | 'notice'

/**
 * downgrade: an older version of Open WebUI. overlap: two versions at once. version: a newer one. vectors: stored vectors of
 * documents become useless. access: permissions and
 * exposure. protection: encryption, deletion protection, backups, logs. taken-name: a new resource has the name of one that is
 * there until the end. side-by-side: new tasks without an interruption.
 */
export type RiskKind =
  | 'data-loss'
  | 'downgrade'
  | 'overlap'
  | 'version'
  | 'vectors'
  | 'access'
  | 'network'
  | 'protection'
  | 'taken-name'
  | 'replacement'
  | 'possible-replacement'
  | 'removal'
  | 'interruption'
  | 'side-by-side'

/** Words of ours around text from templates and AWS, kept apart so that each medium can show the latter safely. */
export type RiskMessage = readonly (string | UntrustedPart)[]
export type UntrustedPart = { readonly untrusted: string }

type Details = {
  /** `Database/Instance`. */
  readonly resource: string
  readonly type: string
  /** The property that causes it, as people read it: `SecurityGroupIngress`; undefined when it is the resource itself. */
  readonly property: string | undefined
  /** The text after the resource's path: `allows SSH (22) from everywhere`. */
  readonly message: RiskMessage
  /** Both values, where they are short and say more than the message. */
  readonly before?: string
  readonly after?: string
}

/** A data-holding resource that a change takes away. */
export type DataLoss = Details & {
  readonly kind: 'data-loss'
  readonly severity: 'danger'
  readonly how: 'remove' | 'replace' | 'remove or replace'
  /** A clause: `because DBName changed`. */
  readonly because: string | undefined
  /** Of the deployed resource, by which an approval names it; undefined if CloudFormation does not give it. */
  readonly physicalId: string | undefined
  /** What the policies of the resource leave of it, besides backups; undefined if nothing stays. */
  readonly keeps?: 'snapshot' | 'resource' | undefined
  /** A nested stack whose resources are not known: any of them may hold data. */
  readonly unknownContent?: true
}

/** A verdict of `analysis/` about a change. No part of the fingerprint. */
export type Risk = DataLoss | (Details & { readonly kind: Exclude<RiskKind, 'data-loss'>; readonly severity: Severity })

export function messageText(message: RiskMessage): string {
  return message.map(part => (typeof part === 'string' ? part : part.untrusted)).join('')
}
