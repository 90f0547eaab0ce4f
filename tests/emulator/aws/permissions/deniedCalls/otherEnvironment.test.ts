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

/**
 * The actions by which the service role of one environment changes resources of another one in the same account and region,
 * by the line of the security page that says so. Names, tags and ids cannot separate the environments here.
 */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  'security groups, subnets, VPCs and network interfaces': [
    'ec2:AllocateAddress',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:CreateFlowLogs',
    'ec2:CreateInternetGateway',
    'ec2:CreateNatGateway',
    'ec2:CreateNetworkInterface',
    'ec2:CreateRouteTable',
    'ec2:CreateSecurityGroup',
    'ec2:CreateSubnet',
    'ec2:CreateVpc',
    'ec2:CreateVpcEndpoint',
    'ec2:DeleteNetworkInterface',
    'ec2:ModifyNetworkInterfaceAttribute',
    'ec2:ModifySubnetAttribute',
    'ec2:ModifyVpcAttribute',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:RevokeSecurityGroupIngress',
  ],
  'a load balancer and its target group, the settings of a user pool and of a file system': [
    'cognito-idp:SetUserPoolMfaConfig',
    'elasticfilesystem:PutBackupPolicy',
    'elasticfilesystem:PutFileSystemPolicy',
    'elasticfilesystem:PutLifecycleConfiguration',
    'elasticfilesystem:UpdateFileSystemProtection',
    'elasticloadbalancing:CreateLoadBalancer',
    'elasticloadbalancing:CreateTargetGroup',
    'elasticloadbalancing:ModifyListenerAttributes',
    'elasticloadbalancing:ModifyLoadBalancerAttributes',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:SetSecurityGroups',
  ],
  'targets and policies of Application Auto Scaling, dashboards, task definitions': [
    'application-autoscaling:DeleteScalingPolicy',
    'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:PutScalingPolicy',
    'application-autoscaling:RegisterScalableTarget',
    'application-autoscaling:TagResource',
    'application-autoscaling:UntagResource',
    'ecs:RegisterTaskDefinition',
    'ecs:TagResource',
    'ecs:UntagResource',
  ],
  'tags of certificates, secrets, backups and other resources without a name of their own': [
    'acm:AddTagsToCertificate',
    'backup:CreateBackupPlan',
    'backup:CreateBackupVault',
    'backup:TagResource',
    'cognito-idp:TagResource',
    'ec2:CreateTags',
    'elasticfilesystem:TagResource',
    'elasticloadbalancing:AddTags',
    'secretsmanager:CreateSecret',
    'secretsmanager:TagResource',
  ],
}

const OTHER = 'open-webui-production-Other-1A2B3C'
const CONTEXT: RequestContext = {
  'aws:RequestedRegion': 'eu-central-1',
  'aws:ResourceTag/aws:cloudformation:stack-name': OTHER,
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
      resource =>
        permissions.refusalOf(bootstrapSession('dev', role), {
          action: action.name,
          resources: [resource],
          context: CONTEXT,
        }) === undefined,
    ),
  )
  return [...new Set(reached.map(({ name }) => name))].toSorted()
}

function otherResourcesOf({ resourceTypes }: ActionReference): readonly string[] {
  const values: Readonly<Record<string, string>> = { Partition: 'aws', Region: 'eu-central-1', Account: ACCOUNT_ID }
  return resourceTypes.map(({ arn }) => arn.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? OTHER))
}

const isRead = (action: string): boolean => /:(Describe|Get|List)/.test(action)

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
