import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { CloudFormation } from '#lib/ports.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const PREVIEW = (tools: Tools) => changeSet({ environment }, tools)
const DEPLOY = (tools: Tools) => deploy({ environment, yes: true }, tools)
const DRIFT = (tools: Tools) => drift({ environment }, tools)

suite('a proxy answers a read inside a wait', () => {
  for (const [verb, run, call] of [
    ['change-set', PREVIEW, 'changeSet'],
    ['deploy', DEPLOY, 'changeSet'],
    ['deploy', DEPLOY, 'resources'],
    ['drift', DRIFT, 'resources'],
    ['drift', DRIFT, 'driftDetection'],
    ['drift', DRIFT, 'drifts'],
  ] as const satisfies readonly (readonly [string, (tools: Tools) => Promise<unknown>, keyof CloudFormation])[])
    test(`${verb} warns once when a proxy answers '${call}', and ends within a minute with that cause`, async () => {
      const changes = [
        aProposedChange({ logicalId: 'Database', type: NESTED_STACK, action: 'remove', physicalId: undefined }),
      ]
      const tools = fakeTools({
        script: {
          stacks: [aStack(), aBootstrapStack()],
          changeSets: [aChangeSet({ changes })],
          onCall: called => {
            if (called === call) throw new Problem('A proxy answered.', { reason: 'intercepted', todo: 'Log in.' })
          },
        },
      })
      const startedAt = tools.clock.now().getTime()

      const { message } = await expectProblem(() => run(tools))

      assert.equal(message, 'A proxy answered.')
      const repeats = tools.reporter.ofKind('warning').filter(({ text }) => text.includes('Trying again'))
      assert.equal(repeats.length, 1)
      assert.match(repeats[0]?.text ?? '', /^A proxy answered\. Trying again until 08:00:\d\d UTC\.$/)
      assert.ok(tools.clock.now().getTime() - startedAt < 60_000)
    })
})
