import { requestedRegionOf } from '../../permissions/requestedRegion.ts'
import type { InterceptedCall } from '../../wire/interceptor.ts'
import { isRecord } from '../../wire/isRecord.ts'
import { CLOUD_FORMATION_ACTIONS } from './cloudFormationActions.ts'
import { BACKUP_ACTIONS, RDS_ACTIONS } from './databaseActions.ts'
import { ECS_ACTIONS } from './ecsActions.ts'
import { IAM_ACTIONS, ROUTE_53_ACTIONS } from './globalActions.ts'
import type { ActionTable, CalledAccount, RequestedAction } from './requestedAction.ts'
import {
  CLOUD_WATCH_ACTIONS,
  COGNITO_ACTIONS,
  EFS_ACTIONS,
  ELASTIC_LOAD_BALANCING_ACTIONS,
  LOGS_ACTIONS,
  STS_ACTIONS,
} from './runtimeActions.ts'
import { S3_ACTIONS } from './s3Actions.ts'
import { SYSTEMS_MANAGER_ACTIONS } from './systemsManagerActions.ts'

/** By the name of the service. */
const TABLES: Readonly<Record<string, ActionTable>> = {
  Backup: BACKUP_ACTIONS,
  CloudFormation: CLOUD_FORMATION_ACTIONS,
  CloudWatch: CLOUD_WATCH_ACTIONS,
  'CloudWatch Logs': LOGS_ACTIONS,
  'Cognito Identity Provider': COGNITO_ACTIONS,
  ECS: ECS_ACTIONS,
  EFS: EFS_ACTIONS,
  'Elastic Load Balancing v2': ELASTIC_LOAD_BALANCING_ACTIONS,
  IAM: IAM_ACTIONS,
  RDS: RDS_ACTIONS,
  'Route 53': ROUTE_53_ACTIONS,
  S3: S3_ACTIONS,
  SSM: SYSTEMS_MANAGER_ACTIONS,
  STS: STS_ACTIONS,
}

type NamedCall = Pick<InterceptedCall, 'input'> & {
  readonly service: Pick<InterceptedCall['service'], 'name' | 'signingName'>
  readonly operation: Pick<InterceptedCall['operation'], 'name'>
}

/**
 * Every action that a call needs, its own first. The region of the request is in each context. Undefined for an
 * operation that no table has.
 */
export function requestedActions(
  { service, operation, input }: NamedCall,
  account: CalledAccount,
): readonly RequestedAction[] | undefined {
  const actions = TABLES[service.name]?.[operation.name]?.(isRecord(input) ? input : {}, account)
  const region = requestedRegionOf(service.signingName, account)
  return actions?.map(action => ({ ...action, context: { ...action.context, 'aws:RequestedRegion': region } }))
}
