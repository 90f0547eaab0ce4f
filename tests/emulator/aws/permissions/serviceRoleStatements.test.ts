import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { actionsMatching, findAction } from '../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { rollOutWithPermissions } from '../../../fakes/emulator/rollOutWithPermissions.ts'
import {
  removeStatement,
  type ServiceRoleStatement,
  statementsOfServiceRole,
} from '../../../fakes/emulator/serviceRoleStatements.ts'
import { sampleOf } from '../../../fakes/testSize.ts'
import { list } from '../../../templates/invariants/readResources.ts'

/** AWS does not say which action is missing when CloudFormation cannot read a template. */
const TEMPLATE_REFUSAL = 'S3 error: Access Denied'

/** Calls that only read; a drift detection makes them, too. */
const READING = /:(?:Admin)?(?:Describe|Get|List)/

/** Allowed actions that no step of the rollout asks for, each with the change that would. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'acm:UpdateCertificateOptions': 'the options of a certificate, which no template sets',
  'budgets:UntagResource': 'a tag that is taken away: the specification does not know that a budget has tags',
  'cloudformation:DeleteChangeSet': 'nested change sets: AWS does not say what CloudFormation asks for',
  'cloudformation:ExecuteChangeSet': 'nested change sets: AWS does not say what CloudFormation asks for',
  'cloudfront:UntagResource': 'a tag that is taken away: CloudFront refuses that for an origin in use',
  'cloudfront:UpdateVpcOrigin': 'CloudFront refuses it for an origin in use',
  'cognito-idp:UpdateManagedLoginBranding': 'another style of the sign-in pages',
  'cognito-idp:UpdateUserPoolDomain': 'another version of the sign-in pages',
  'ec2:ModifyNetworkInterfaceAttribute': 'a mount target gets another security group',
  'ec2:ReplaceRoute': 'a route gets another gateway',
  'elasticfilesystem:DeleteTags': 'the older name of UntagResource',
  'elasticfilesystem:ModifyMountTargetSecurityGroups': 'a mount target gets another security group',
  'elasticfilesystem:PutBackupPolicy': "EFS's own backups, beside those of AWS Backup",
  'elasticfilesystem:UpdateFileSystemProtection': 'the protection of a file system that is a replica',
  'iam:PutRolePermissionsBoundary': 'a role that lost its boundary gets it again',
  'iam:UpdateRoleDescription': 'a role with a description',
  'logs:DeleteRetentionPolicy': 'a log group that is kept without an end',
  'logs:DisassociateKmsKey': 'the way back to keys of AWS, which fails at the name of the vault that was kept',
  's3:DeleteBucket': 'the bucket of access logs, which a template would have to stop retaining',
  'sns:SetSubscriptionAttributes': 'a filter of a subscription, which no template sets',
}

/** In a VPC that another stack made: existingNetwork.test.ts. */
const EXISTING_NETWORK = 'ExistingNetwork'

const statements = await statementsOfServiceRole()
const asked = new Set<string>()

suite('the statements of the service role of production', () => {
  test('a rollout of production has every permission that it asks for', async () => {
    const failure = await rollOutWithPermissions({ onAction: action => asked.add(findAction(action)?.name ?? action) })

    const refusals = failure?.refusals.map(refusal => `Allow it in cloudformation/bootstrap.yaml: ${refusal}`)
    assert.deepEqual(refusals ?? [], [])
    assert.equal(failure, undefined)
  })

  test('a rollout of production asks for every action of the service role that changes something, except for those with a ground', async t => {
    if (asked.size === 0)
      await rollOutWithPermissions({ onAction: action => asked.add(findAction(action)?.name ?? action) })

    const allowed = new Set(statements.flatMap(actionsOf))
    const notAsked = [...allowed].filter(action => !asked.has(action) && !READING.test(action)).toSorted()

    t.diagnostic(`${allowed.size} actions are allowed; ${notAsked.length} that change something are never asked for:`)
    for (const action of notAsked) t.diagnostic(`${action}: ${NOT_ASKED[action] ?? 'no ground'}`)
    assert.deepEqual(
      notAsked
        .filter(action => !(action in NOT_ASKED))
        .map(action => `Take ${action} out of cloudformation/bootstrap.yaml, or add its ground to NOT_ASKED here.`),
      [],
    )
    assert.deepEqual(notAsked, Object.keys(NOT_ASKED))
  })

  test('the service role of production has statements', () => assert.ok(statements.length > 10))

  for (const removed of sampleOf(statements.filter(({ sid }) => sid !== EXISTING_NETWORK)))
    test(`without the statement ${removed.policy} ${removed.sid} a rollout of production fails and names its action`, async t => {
      const failure = await rollOutWithPermissions({ change: engine => removeStatement(engine, removed) })

      const named = (failure?.refusals ?? []).map(actionIn)
      t.diagnostic(`${removed.policy} ${removed.sid}: ${failure?.step} fails, ${[...new Set(named)].join(', ')}`)
      assert.ok(named.length > 0, 'no refusal')
      assert.deepEqual(
        named.filter(action => !hasAction(removed, action)),
        [],
      )
    })
})

/** The action that a refusal names. */
function actionIn(refusal: string): string {
  if (refusal.startsWith(TEMPLATE_REFUSAL)) return 's3:GetObject'
  return /is not authorized to perform: (\S+)/.exec(refusal)?.[1] ?? refusal
}

function hasAction(statement: ServiceRoleStatement, action: string): boolean {
  return actionsOf(statement).includes(action)
}

function actionsOf({ statement }: ServiceRoleStatement): readonly string[] {
  return list(statement.Action).flatMap(pattern => actionsMatching(String(pattern)).map(({ name }) => name))
}
