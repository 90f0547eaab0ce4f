import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as elasticLoadBalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import { defineService, type Service } from '../wire/service.ts'
import type { World } from '../world.ts'
import { cloudWatchAnswers } from './cloudWatch.ts'
import { cognitoAnswers } from './cognito.ts'
import { ecsAnswers } from './ecs.ts'
import { efsAnswers } from './efs.ts'
import { elasticLoadBalancingAnswers } from './elasticLoadBalancing.ts'
import { logsAnswers } from './logs.ts'
import { s3Answers } from './s3.ts'
import { stsAnswers } from './sts.ts'

/** Every service but CloudFormation itself, answering from one world. */
export function readServices(world: World): readonly Service[] {
  return [
    defineService(sts, stsAnswers(world)),
    defineService(s3, s3Answers(world)),
    defineService(ecs, ecsAnswers(world)),
    defineService(elasticLoadBalancing, elasticLoadBalancingAnswers(world)),
    defineService(efs, efsAnswers(world)),
    defineService(cognito, cognitoAnswers(world)),
    defineService(logs, logsAnswers(world)),
    defineService(cloudWatch, cloudWatchAnswers(world)),
  ]
}
