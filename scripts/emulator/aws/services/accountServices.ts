import * as backup from '@aws-sdk/client-backup'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as elasticLoadBalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as rds from '@aws-sdk/client-rds'
import * as route53 from '@aws-sdk/client-route-53'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { withConstraints } from '../constraints/withConstraints.ts'
import { defineService, type Service } from '../wire/awsService.ts'
import type { World } from '../world.ts'
import { backupHandlers } from './backup/backupHandlers.ts'
import { cloudWatchHandlers } from './cloudWatch/cloudWatchHandlers.ts'
import { logsHandlers } from './cloudWatch/logsHandlers.ts'
import { cognitoHandlers } from './cognitoHandlers.ts'
import { ecsHandlers } from './ecs/ecsHandlers.ts'
import { efsHandlers } from './efsHandlers.ts'
import { elasticLoadBalancingHandlers } from './elasticLoadBalancing/elasticLoadBalancingHandlers.ts'
import { iamHandlers } from './iamHandlers.ts'
import { rdsHandlers } from './rds/rdsHandlers.ts'
import { refuseUnusedMembers } from './refuseUnusedMembers.ts'
import { route53Handlers } from './route53/route53Handlers.ts'
import { s3Service } from './s3/s3Service.ts'
import { type StsOptions, stsHandlers } from './stsHandlers.ts'
import { systemsManagerHandlers } from './systemsManager/systemsManagerHandlers.ts'

/** Every service except CloudFormation, over one world. */
export function accountServices(world: World, stsOptions?: StsOptions): readonly Service[] {
  const services = [
    defineService(route53, route53Handlers(world)),
    defineService(sts, stsHandlers(world, stsOptions)),
    defineService(iam, iamHandlers(world)),
    s3Service(world),
    defineService(ecs, ecsHandlers(world)),
    defineService(elasticLoadBalancing, elasticLoadBalancingHandlers(world)),
    defineService(efs, efsHandlers(world)),
    defineService(rds, rdsHandlers(world)),
    defineService(backup, backupHandlers(world)),
    defineService(cognito, cognitoHandlers(world)),
    defineService(logs, logsHandlers(world)),
    defineService(ssm, systemsManagerHandlers(world)),
    defineService(cloudWatch, cloudWatchHandlers(world)),
  ]
  return services.map(refuseUnusedMembers).map(withConstraints)
}
