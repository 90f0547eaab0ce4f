import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkEnvironmentNames } from '#lib/operations/environment/environmentNames.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const workspace = fakeWorkspace({
  'environments/dev.yaml': '',
  'environments/production.yaml': '',
})
const ALL = 'Available environments: dev, production.'

suite('the names of several environments', () => {
  for (const [names, message, todo] of [
    [['dve'], "There is no environment 'dve'.", `Did you mean 'dev'? ${ALL}`],
    [
      ['dve', 'dev', 'prod'],
      "There are no environments 'dve' and 'prod'.",
      `Did you mean 'dev' and 'production'? ${ALL}`,
    ],
    [
      ['dve', 'edv', 'xxxxxxxx'],
      "There are no environments 'dve', 'edv' and 'xxxxxxxx'.",
      `Did you mean 'dev'? ${ALL}`,
    ],
    [['xxxxxxxx', 'yyyyyyyy'], "There are no environments 'xxxxxxxx' and 'yyyyyyyy'.", ALL],
  ] as const)
    test(`${names.join(', ')} are refused in one problem`, async () => {
      const problem = await expectProblem(() => checkEnvironmentNames(names, { workspace }))
      assert.deepEqual([problem.kind, problem.message, problem.todo], ['usage', message, todo])
    })

  test('existing environments are accepted', async () => {
    await assert.doesNotReject(checkEnvironmentNames(['dev', 'production'], { workspace }))
  })
})
