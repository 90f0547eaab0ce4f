import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { JsonMap } from '#lib/model/json.ts'
import {
  HANDLED_TYPES,
  handlerPermissionsOf,
} from '../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { actionsMatching } from '../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { at, list, resourcesOfType, statementsIn } from '../templates/invariants/readResources.ts'

const parts = flatResourcesOf(resolveBootstrapStack(ALL_PARAMETERS).stack)

const PROPOSES = {
  'cloudformation:UntagResource': 'a change set that takes a tag of the stack away',
}

/** The actions that the roles have beside those that the recorded verbs called, with the ground of each. */
const UNRECORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  preview: {
    ...PROPOSES,
    'cloudformation:ListStackResources': 'a change that removes a nested stack, and all that is in it',
    'rds:DescribeDBClusterSnapshots': 'a change of the snapshot that the database is restored from',
    'rds:DescribeDBSnapshots': 'a change of the snapshot that the database is restored from',
  },
  deploy: {
    ...PROPOSES,
    'cloudformation:DeleteStack': 'an empty stack that a change set opened and that was never created',
    'cloudformation:ListStacks': 'a refused creation names who deleted the stack before',
    'cloudformation:RollbackStack': 'what to do next after a change that was not rolled back',
    'cloudformation:UpdateTerminationProtection': 'protected environments',
    'elasticloadbalancing:DescribeLoadBalancers': 'verify, if a hosted runner cannot reach the load balancer',
    'rds:AddTagsToResource': 'the snapshot before a change of version',
    'rds:CreateDBSnapshot': 'the snapshot before a change of version',
    'rds:DeleteDBSnapshot': 'snapshots that have expired',
  },
  teardown: {
    'cloudformation:DeleteChangeSet': 'change sets that killed runs left',
    'cloudformation:DescribeChangeSet': 'change sets that killed runs left',
    'cloudformation:ListImports': 'a stack with exports',
    's3:DeleteObject': 'a bucket with objects',
    's3:DeleteObjectVersion': 'a bucket with objects',
  },
  observe: {
    'cloudformation:BatchDescribeTypeConfigurations': 'policies for drift name it; the built-in AWS never asks for it',
    'cloudformation:DetectStackResourceDrift': 'the detection of one stack compares its resources one by one',
    'elasticloadbalancing:DescribeLoadBalancers': 'verify, if a hosted runner cannot reach the load balancer',
    's3:GetBucketLocation': "the pattern 's3:GetBucket*' of the read policy",
    's3:GetBucketPolicyStatus': "the pattern 's3:GetBucket*' of the read policy",
    's3:GetBucketRequestPayment': "the pattern 's3:GetBucket*' of the read policy",
    's3:GetStorageLensConfiguration': "the pattern 's3:Get*Configuration' of the read policy",
  },
}

/**
 * CloudFormation compares each resource with the rights of the caller of the detection, so the observe role has the read
 * policy of the service role, whose actions the tables of cloudformation/README.md compare with the handlers'.
 */
const READ_BY_DRIFT = new Set(
  HANDLED_TYPES.flatMap(type => {
    const { create, read, update, delete: remove } = handlerPermissionsOf(type)
    return [...create, ...read, ...update, ...remove]
  }).filter(action => /:(Admin)?(Describe|Get|List)/.test(action)),
)

/** `| action | preview: change-set | deploy: deploy | … |`, with an x where a verb of a role needs the action. */
function recordedActions(role: string): readonly string[] {
  const [head = [], , ...rows] = readFileSync('tests/expected/role-actions.md', 'utf8')
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()))
  const columns = head.flatMap((cell, index) => (cell.startsWith(`${role}: `) ? [index] : []))
  return rows
    .filter(row => columns.some(column => row[column] === 'x'))
    .map(([, action = '']) => action.replaceAll('`', ''))
}

/** The actions that the statements of a role allow: those of its own policies and of the managed ones that it names. */
function allowedActions(role: string): readonly string[] {
  const [found] = resourcesOfType(parts, 'AWS::IAM::Role').filter(({ name }) => name.toLowerCase() === `${role}role`)
  assert.ok(found)
  const { properties } = found
  const managed = list(properties.ManagedPolicyArns).map(arn => at(arn, 'Unknown'))
  const policies: readonly JsonMap[] = [
    ...resourcesOfType(parts, 'AWS::IAM::ManagedPolicy').filter(({ name }) => managed.includes(name)),
    ...list(properties.Policies).map(policy => ({ properties: policy })),
  ].map(({ properties: policy }) => policy as JsonMap)
  const statements = policies.flatMap(statementsIn).filter(({ Effect }) => Effect === 'Allow')
  const patterns = statements.flatMap(({ Action }) => list(Action).map(String))
  return [...new Set(patterns.flatMap(pattern => actionsMatching(pattern).map(({ name }) => name)))].toSorted()
}

suite('the policies of the roles', () => {
  for (const role of ['preview', 'deploy', 'teardown', 'observe']) {
    test(`the ${role} role may do everything that its verbs need`, () => {
      const allowed = new Set(allowedActions(role))
      assert.deepEqual(
        recordedActions(role).filter(action => !allowed.has(action)),
        [],
      )
    })

    test(`the ${role} role may do nothing else, but for what has a ground`, () => {
      const recorded = new Set(recordedActions(role))
      const grounds = UNRECORDED[role] ?? {}
      const isRead = (action: string) => role === 'observe' && READ_BY_DRIFT.has(action) && !(action in grounds)
      assert.deepEqual(
        allowedActions(role).filter(action => !recorded.has(action) && !isRead(action)),
        Object.keys(grounds).toSorted(),
      )
    })
  }
})
