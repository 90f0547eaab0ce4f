import { connectAccountRoles } from '#lib/aws/account/accountRoles.ts'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import type { Access } from '#lib/aws/credentials/access.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import { webIdentity } from '#lib/aws/credentials/webIdentity.ts'
import { connectObjectStore } from '#lib/aws/objectStore/connectObjectStore.ts'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import { connectSnapshots } from '#lib/aws/snapshots/connectSnapshots.ts'
import { connectZones } from '#lib/aws/zones/connectZones.ts'
import type { ChangeSetRequest } from '#lib/model/cloudFormation/changeSet.ts'

const REGION = 'eu-central-1'
const ARN = `arn:aws:cloudformation:${REGION}:111122223333`
export const STACK_ID = `${ARN}:stack/open-webui-dev/1`
export const CHANGE_SET_ID = `${ARN}:changeSet/deploy-1/1`

const REQUEST: ChangeSetRequest = {
  stackName: 'open-webui-dev',
  kind: 'update',
  name: 'deploy-1',
  token: 'deploy-1',
  description: 'because',
  template: { url: 'https://bucket/templates/a.yaml' },
  parameters: { Password: 'canary-parameter' },
  tags: {},
  capabilities: [],
  roleArn: undefined,
}

/** Each call of each port, with the operation of AWS that it needs last. */
export function everyPort(more: Partial<Access> = {}): readonly (readonly [string, () => Promise<unknown>])[] {
  const access = { region: REGION, ...more }
  const cloudFormation = connectCloudFormation(access)
  const store = connectObjectStore(access)
  const runtime = connectRuntime(access)
  const snapshots = connectSnapshots(access)
  const accountRoles = connectAccountRoles(access)
  return [
    ['GetCallerIdentity', () => connectCallerIdentity(access).caller()],
    ['AssumeRoleWithWebIdentity', webIdentity(ROLE)],
    ['DescribeStacks', () => cloudFormation.stack('open-webui-dev')],
    ['ListStackResources', () => cloudFormation.resources(STACK_ID)],
    ['GetTemplate', () => cloudFormation.template(STACK_ID)],
    ['DescribeStackEvents', () => cloudFormation.events(STACK_ID)],
    ['CreateChangeSet', () => cloudFormation.createChangeSet(REQUEST)],
    ['DescribeChangeSet', () => cloudFormation.changeSetStatus(CHANGE_SET_ID)],
    ['DescribeChangeSet', () => cloudFormation.changeSet(CHANGE_SET_ID, 'with-values')],
    ['ListChangeSets', () => cloudFormation.changeSets('open-webui-dev')],
    ['ListStacks', () => cloudFormation.deletedStacks('open-webui-dev')],
    ['DescribeEvents', () => cloudFormation.validationEvents(CHANGE_SET_ID)],
    ['DeleteChangeSet', () => cloudFormation.deleteChangeSet(CHANGE_SET_ID)],
    ['ExecuteChangeSet', () => cloudFormation.execute(CHANGE_SET_ID, { token: 't', kind: 'update' })],
    ['RollbackStack', () => cloudFormation.rollBack(STACK_ID, 't')],
    ['DeleteStack', () => cloudFormation.deleteStack(STACK_ID, { token: 't', roleArn: undefined })],
    ['UpdateTerminationProtection', () => cloudFormation.setTerminationProtection('open-webui-dev', true)],
    ['ListImports', () => cloudFormation.importers('open-webui-dev')],
    ['DetectStackDrift', () => cloudFormation.detectDrift(STACK_ID)],
    ['DescribeStackDriftDetectionStatus', () => cloudFormation.driftDetection('d1')],
    ['DescribeStackResourceDrifts', () => cloudFormation.drifts(STACK_ID)],
    ['PutObject', () => store.putOnce('bucket', 'key', 'text')],
    ['GetObject', () => store.get('bucket', 'key')],
    ['ListObjectVersions', () => store.count('bucket')],
    ['DeleteObjects', () => store.empty('bucket')],
    ['DescribeServices', () => runtime.service('cluster', 'service')],
    ['DescribeTaskDefinition', () => runtime.containers('task:7')],
    ['DescribeTargetHealth', () => runtime.targets('arn:aws:elasticloadbalancing:group')],
    ['DescribeLoadBalancers', () => runtime.loadBalancerScheme('chat')],
    ['DescribeMountTargets', () => runtime.mountTargets('fs-1')],
    ['DescribeUserPool', () => runtime.signInPool('pool', 'client')],
    ['DescribeUserPool', () => runtime.userPoolExists('pool')],
    ['DescribeDBInstances', () => runtime.databaseStatus('instance', 'db')],
    ['DescribeDBClusters', () => runtime.databaseStatus('cluster', 'db')],
    ['ListObjectsV2', () => runtime.bucketExists('bucket')],
    ['FilterLogEvents', () => runtime.logLines('group', new Date(0))],
    ['DescribeAlarms', () => runtime.alarms(['alarm'])],
    ['DescribeDBSnapshots', () => snapshots.list('instance')],
    ['DescribeDBClusterSnapshots', () => snapshots.find('cluster', 'before')],
    ['CreateDBSnapshot', () => snapshots.create({ kind: 'instance', id: 'before', database: 'db', tags: {} })],
    ['CreateDBClusterSnapshot', () => snapshots.create({ kind: 'cluster', id: 'before', database: 'db', tags: {} })],
    ['DeleteDBSnapshot', () => snapshots.remove({ kind: 'instance', id: 'before' })],
    ['DeleteDBClusterSnapshot', () => snapshots.remove({ kind: 'cluster', id: 'before' })],
    ['GetHostedZone', () => connectZones(access).hostedZone('Z0123456789EXAMPLE')],
    ['GetRole', () => accountRoles.hasRole('AWSServiceRoleForECS')],
    ['CreateServiceLinkedRole', () => accountRoles.createServiceLinkedRole('ecs.amazonaws.com')],
    ['ListOpenIDConnectProviders', () => accountRoles.identityProviders()],
  ]
}

const ROLE = {
  roleArn: 'arn:aws:iam::111122223333:role/open-webui-dev-deploy',
  sessionName: 'owner/repository-1-1',
  region: REGION,
  token: async () => 'header.eyJzdWIiOiJyZXBvOm93bmVyL3JlcG86cmVmIn0.signature',
}
