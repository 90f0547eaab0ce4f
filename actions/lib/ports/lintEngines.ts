import type { Json, JsonMap, Path } from '../model/json.ts'
import type { LintEngine } from '../model/lint/lintEngine.ts'
import type { Finding } from '../model/problem.ts'

/** cfn-lint over template sources. A failure of cfn-lint is a finding `cfn-lint/failed`. */
export type TemplateLinter = {
  readonly lint: (files: readonly string[], region: string) => Promise<LinterResult>
}

export type LinterResult = { readonly engine: LintEngine; readonly findings: readonly Finding[] }

/** Guard with the Control Tower rules over resolved stacks. A failure of Guard is a finding `guard/failed`. */
export type PolicyEngine = { readonly check: (subjects: readonly PolicySubject[]) => Promise<PolicyResult> }

/** A resolved stack with the resources of its nested stacks, as plain JSON. */
export type PolicySubject = {
  /** The environment; for its bootstrap stack too. */
  readonly environment: string
  /** By the path of the resource: `Database/Instance`. Unknown values are `Ref` and `Fn::GetAtt` of such paths. */
  readonly resources: Readonly<Record<string, PolicyResource>>
}

export type PolicyResource = {
  readonly type: string
  readonly properties: JsonMap
  /** DeletionPolicy, UpdateReplacePolicy, … */
  readonly attributes: Readonly<Record<string, Json>>
}

export type PolicyViolation = Pick<Finding, 'rule' | 'message' | 'todo' | 'severity' | 'documentation'> & {
  readonly subject: PolicySubject
  /** The path of the resource. */
  readonly resource: string
  /** Inside the resource: `['Properties', 'MultiAZ']`; the deepest part that Guard names. */
  readonly path: Path
}

export type PolicyResult = {
  readonly engine: LintEngine
  readonly violations: readonly PolicyViolation[]
  readonly failures: readonly Finding[]
}

/** Results of tools by the digest of everything that they depend on. Its entries may be lost at any time. */
export type ResultCache = {
  readonly get: (key: string) => Promise<string | undefined>
  /** Never rejects: a result that cannot be kept is computed again. */
  readonly put: (key: string, text: string) => Promise<void>
}
