import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { ACCOUNT_ID, type BootstrapRole } from '../../../../fakes/emulator/bootstrapAccount.ts'

/** One call that a role of environment `dev` must not be allowed. */
export type DeniedCall = {
  readonly title: string
  readonly action: string
  readonly resource: string
  readonly context?: RequestContext
  /** The difference to the same call on the environment's own resource, which the role may make. */
  readonly twin?: { readonly resource?: string; readonly context?: RequestContext }
}

export type DeniedCalls = { readonly role: BootstrapRole; readonly calls: readonly DeniedCall[] }

export const REGION_OF_CALLS: RequestContext = { 'aws:RequestedRegion': 'eu-central-1' }
const PLACE = `eu-central-1:${ACCOUNT_ID}`

/** `stack/open-webui-dev-Network-1A2B3C4D5E6F/id` */
export const stackArn = (name: string): string => `arn:aws:cloudformation:${PLACE}:stack/${name}/1-2-3`
export const changeSetArn = (name: string): string => `arn:aws:cloudformation:${PLACE}:changeSet/${name}/1-2-3`
export const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT_ID}:role/${name}`
export const policyArn = (name: string): string => `arn:aws:iam::${ACCOUNT_ID}:policy/${name}`
export const secretArn = (name: string): string => `arn:aws:secretsmanager:${PLACE}:secret:${name}-AbCdEf`
export const databaseArn = (name: string): string => `arn:aws:rds:${PLACE}:db:${name}`
export const zoneArn = (id: string): string => `arn:aws:route53:::hostedzone/${id}`
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`
export const logGroupArn = (name: string): string => `arn:aws:logs:${PLACE}:log-group:${name}`
export const arnOf = (service: string, rest: string): string => `arn:aws:${service}:${PLACE}:${rest}`

/** The tag that CloudFormation puts on the resources of a stack. */
export const tagOf = (stackName: string): RequestContext => ({
  'aws:ResourceTag/aws:cloudformation:stack-name': stackName,
})
