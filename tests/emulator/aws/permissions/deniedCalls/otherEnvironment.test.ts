import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { createPermissions } from '../../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import {
  type ActionReference,
  actionsMatching,
} from '../../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { findRole } from '../../../../../scripts/emulator/aws/permissions/roles/findRole.ts'
import {
  ACCOUNT_ID,
  type BootstrapRole,
  bootstrapAccount,
  bootstrapRoleArn,
  bootstrapSession,
} from '../../../../fakes/emulator/bootstrapAccount.ts'
import { list, statementsIn } from '../../../../templates/invariants/readResources.ts'
import { tagOf } from './deniedCall.ts'

/**
 * The actions by which the service role of one environment changes resources of another one in the same account and region,
 * by the line of the security page that says so. Names, tags and ids cannot separate the environments here.
 */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  'network interfaces of mount targets': [
    'ec2:CreateFlowLogs',
    'ec2:CreateNetworkInterface',
    'ec2:CreateTags',
    'ec2:DeleteNetworkInterface',
    'ec2:DeleteTags',
    'ec2:ModifyNetworkInterfaceAttribute',
  ],
  'subscriptions of topics, deliveries of logs': [
    'logs:DeleteLogDelivery',
    'sns:SetSubscriptionAttributes',
    'sns:Unsubscribe',
  ],
  'policies of log groups': ['logs:PutResourcePolicy'],
  'web ACLs of load balancers, tags of name spaces': [
    'elasticloadbalancing:SetWebAcl',
    'servicediscovery:TagResource',
    'servicediscovery:UntagResource',
    'wafv2:AssociateWebACL',
    'wafv2:CreateWebACL',
    'wafv2:DisassociateWebACL',
  ],
  'targets and policies of Application Auto Scaling, dashboards, task definitions': [
    'application-autoscaling:DeleteScalingPolicy',
    'application-autoscaling:DeleteScheduledAction',
    'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:PutScalingPolicy',
    'application-autoscaling:PutScheduledAction',
    'application-autoscaling:RegisterScalableTarget',
    'application-autoscaling:TagResource',
    'application-autoscaling:UntagResource',
    'ecs:DeregisterTaskDefinition',
    'ecs:RegisterTaskDefinition',
    'ecs:TagResource',
    'ecs:UntagResource',
  ],
}

const OTHER = 'open-webui-production-Other-1A2B3C'
/** Of the root stack, on every resource of its nested stacks. */
const ROOT_TAG = { 'aws:ResourceTag/stack': 'open-webui-production' }
const CONTEXT: RequestContext = {
  'aws:RequestedRegion': 'eu-central-1',
  'iam:PermissionsBoundary': `arn:aws:iam::${ACCOUNT_ID}:policy/open-webui-dev-boundary`,
}

const { world } = await bootstrapAccount(['dev', 'production'])
const permissions = createPermissions(world)

/** The actions of a role of `dev` that are allowed on a resource with the names and tags of production. */
function reachedBy(role: BootstrapRole): readonly string[] {
  const policies = findRole(world, bootstrapRoleArn('dev', role))?.policies ?? []
  const allowed = policies.flatMap(statementsIn).filter(({ Effect }) => Effect === 'Allow')
  const actions = allowed.flatMap(({ Action }) => list(Action)).flatMap(pattern => actionsMatching(String(pattern)))
  const reached = actions.filter(action =>
    otherResourcesOf(action).some(
      ({ arn, tags }) =>
        permissions.refusalOf(bootstrapSession('dev', role), {
          action: action.name,
          resources: [arn],
          context: { ...CONTEXT, ...tags },
        }) === undefined,
    ),
  )
  return [...new Set(reached.map(({ name }) => name))].toSorted()
}

/** What CloudFormation does not tag: EFS makes the network interfaces, and the types of Application Auto Scaling have no tags. */
const WITHOUT_TAG = new Set(['network-interface', 'ScalableTarget'])

/**
 * Resources of production, with the tags of its stacks if AWS's reference has the key for such a resource; `*` for an action
 * without a resource type.
 */
function otherResourcesOf({ name: action, conditionKeys, resourceTypes }: ActionReference) {
  const values: Readonly<Record<string, string>> = { Partition: 'aws', Region: 'eu-central-1', Account: ACCOUNT_ID }
  if (resourceTypes.length === 0) return isCreation(action) ? [] : [{ arn: '*', tags: {} }]
  return resourceTypes.map(type => {
    const isTagged = [...conditionKeys, ...type.conditionKeys].some(key => key.startsWith('aws:ResourceTag/'))
    return {
      arn: type.arn.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? OTHER),
      tags: isTagged && !WITHOUT_TAG.has(type.name) ? { ...tagOf(OTHER), ...ROOT_TAG } : {},
    }
  })
}

const isCreation = (action: string): boolean => /:(Create|MountCapsule|Request)/.test(action)
const isRead = (action: string): boolean => /:(Batch)?(Describe|Get|List)/.test(action)

suite('one account with two environments', () => {
  test('the service role of dev changes resources of production by the actions that are listed, and by no other', () =>
    assert.deepEqual(
      reachedBy('service').filter(action => !isRead(action)),
      Object.values(REACHED).flat().toSorted(),
    ))

  for (const role of ['preview', 'deploy', 'teardown', 'observe'] as const)
    test(`the role ${role} of dev changes no resource of production`, () =>
      assert.deepEqual(
        reachedBy(role).filter(action => !isRead(action)),
        [],
      ))

  test('the security page says what the service role of dev can change', () => {
    const page = readFileSync('.github/SECURITY.md', 'utf8')
    assert.deepEqual(
      Object.keys(REACHED).filter(resources => !page.includes(`| ${resources} |`)),
      [],
    )
  })
})
