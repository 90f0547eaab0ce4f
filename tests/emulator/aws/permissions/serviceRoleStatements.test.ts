import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { actionsMatching } from '../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
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

const statements = await statementsOfServiceRole()

suite('the statements of the service role of production', () => {
  test('a rollout of production has every permission that it asks for', async () =>
    assert.equal(await rollOutWithPermissions(), undefined))

  test('the service role of production has statements', () => assert.ok(statements.length > 10))

  for (const removed of sampleOf(statements))
    test(`without the statement ${removed.policy} ${removed.sid} a rollout of production fails and names its action`, async t => {
      const failure = await rollOutWithPermissions(engine => removeStatement(engine, removed))

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

function hasAction({ statement }: ServiceRoleStatement, action: string): boolean {
  const allowed = list(statement.Action).flatMap(pattern => actionsMatching(String(pattern)))
  return allowed.some(({ name }) => name === action)
}
