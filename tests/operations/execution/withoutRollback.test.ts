import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undoRefusedReplacement } from '#lib/operations/execution/withoutRollback.ts'
import { aStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

test('a rollback that fails names the commands with the environment and the region', async () => {
  const stack = aStack({ status: 'UPDATE_FAILED' })
  const onRollBack = [{ seconds: 1, status: 'UPDATE_ROLLBACK_FAILED' }]
  const tools = fakeTools({ script: { stacks: [stack], onRollBack } })
  const desired = { stackName: stack.name, environment: anEnvironment() }
  const deadline = new Date(tools.clock.now().getTime() + 600_000)

  const problem = await expectProblem(() => undoRefusedReplacement({ stackId: stack.id, desired, deadline }, tools))

  assert.equal(
    problem.todo,
    "Run 'npm run status -- dev' for the cause, remove it, and run 'aws cloudformation continue-update-rollback --stack-name open-webui-dev --region eu-central-1'; after UPDATE_ROLLBACK_COMPLETE run 'npm run deploy -- dev' again.",
  )
})
