import type { Location } from './problem.ts'

/** Account, region and parameters. Its name is also the name of its branch and of its GitHub environment. */
export type Environment = {
  readonly name: string
  /** The file that describes it, from the repository's root: `environments/dev.yaml`. */
  readonly file: string
  readonly application: string
  /** Twelve digits. */
  readonly account: string
  readonly region: string
  /** Deletion protection everywhere, termination protection, no loss of data without approval. */
  readonly protected: boolean
  /** The root template's file, from the repository's root. */
  readonly templateFile: string
  readonly parameters: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  /** Every data-holding resource that the next deployment may remove or replace. */
  readonly approvedLosses: readonly ApprovedLoss[]
  /** GitHub users (`octocat`) and teams (`octo-org/operations`) that review its changes and deployments. */
  readonly reviewers: readonly string[]
  /** The location of a value, in this environment's file or a layer: `['parameters', 'DomainName']`. */
  readonly locationOf: (path: readonly (string | number)[]) => Location
}

/** The approval of one data loss. It ends with the resource: a resource that follows it has another physical id. */
export type ApprovedLoss = {
  /** `Nested/LogicalId` */
  readonly resource: string
  /** Of the deployed resource, as CloudFormation gives it. */
  readonly physicalId: string
}

/** The identity of an environment: name, account and region, which the AWS caller must match. */
export type EnvironmentAccount = Pick<
  Environment,
  'name' | 'file' | 'application' | 'account' | 'region' | 'locationOf'
>

/** The principal of the credentials, as AWS STS returns it. */
export type Caller = { readonly account: string; readonly arn: string }

/** The example account number of AWS's documentation: the environment is not set up yet. */
export const DOCUMENTATION_ACCOUNT = '123456789012'

type StackNaming = Pick<Environment, 'application' | 'name'>

export function stackNameOf({ application, name }: StackNaming): string {
  return `${application}-${name}`
}

const BOOTSTRAP_END = '-bootstrap'

/** The stack with the artifact bucket and the roles, created once per environment by an administrator. */
export function bootstrapStackNameOf(environment: StackNaming): string {
  return `${stackNameOf(environment)}${BOOTSTRAP_END}`
}

/** True for the name of a bootstrap stack: the schema refuses such a name for an environment. */
export function isBootstrapStackName(stackName: string): boolean {
  return stackName.endsWith(BOOTSTRAP_END)
}

/** The DNS suffix and partition of a region's AWS. */
export function partitionOf(region: string): { readonly partition: string; readonly urlSuffix: string } {
  if (region.startsWith('cn-')) return { partition: 'aws-cn', urlSuffix: 'amazonaws.com.cn' }
  if (region.startsWith('us-gov-')) return { partition: 'aws-us-gov', urlSuffix: 'amazonaws.com' }
  return { partition: 'aws', urlSuffix: 'amazonaws.com' }
}

/** preview: reads and creates change sets. deploy: executes them. teardown: deletes. observe: reads the running system. */
export type Role = 'preview' | 'deploy' | 'teardown' | 'observe'

/** The ARN of the bootstrap stack's role that a job assumes. */
export function roleArnOf(environment: StackNaming & Pick<Environment, 'account' | 'region'>, role: Role): string {
  const { partition } = partitionOf(environment.region)
  return `arn:${partition}:iam::${environment.account}:role/${stackNameOf(environment)}-${role}`
}
