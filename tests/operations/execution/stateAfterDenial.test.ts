import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { CloudFormation } from '#lib/ports.ts'
import { aBootstrapStack, aStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const environment = anEnvironment()

function toolsWithout(denied: keyof CloudFormation) {
  return fakeTools({
    script: {
      stacks: [aStack(), aBootstrapStack()],
      onCall: call => {
        if (call === denied) throw new Problem(`'role' is not allowed.`, { missingPermission: 'x:Y', todo: 'Add it.' })
      },
    },
  })
}

suite('a missing permission', () => {
  for (const [call, run, state] of [
    ['createChangeSet', deploy, 'Nothing was executed.'],
    ['events', deploy, 'Nothing was executed.'],
    ['execute', deploy, 'Nothing was executed.'],
    ['events', teardown, 'Nothing was touched.'],
    ['deleteStack', teardown, 'Nothing was touched.'],
  ] as const)
    test(`a missing permission for '${call}' of ${run.name} says where things stand`, async () => {
      const tools = toolsWithout(call)

      await assert.rejects(run({ environment, yes: true, typedName: 'open-webui-dev' }, tools), (error: unknown) => {
        assert.ok(error instanceof Problem, String(error))
        assert.deepEqual([error.message, error.todo], [`'role' is not allowed. ${state}`, 'Add it.'])
        return true
      })
      assert.ok(!tools.cloudFormation.operations.some(operation => /^execute|^delete stack/.test(operation)))
    })
})
