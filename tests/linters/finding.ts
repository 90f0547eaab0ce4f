/** A finding of a linter of others, reduced to what the tables of cloudformation/README.md name. */
export type LinterFinding = {
  readonly engine: 'checkov' | 'cdk-nag' | 'Guard'
  /** `CKV_AWS_18`, `AwsSolutions-IAM5`, `CT.S3.PR.2` */
  readonly id: string
  readonly logicalId: string
  /** An environment, `bootstrap`, or `sources` for the templates as they are, without parameters. */
  readonly subject: string
}

export type EngineRun = {
  readonly engine: LinterFinding['engine']
  /** The version, and how many rules were loaded. */
  readonly identity: string
  readonly findings: readonly LinterFinding[]
}
