import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { selectTests } from '../../scripts/test/selectTests.ts'

const folders = { root: process.cwd(), current: `${process.cwd()}/tests/console` }

suite('the names after npm test', () => {
  for (const [names, expected] of [
    [['tests/glossary.test.ts'], ['tests/glossary.test.ts']],
    [['./tests/glossary.test.ts', 'tests/glossary.test.ts'], ['tests/glossary.test.ts']],
    [['prompt.test.ts'], ['tests/console/prompt.test.ts']],
    [['tests/rehearsal/killedDeployment.long.test.ts'], ['tests/rehearsal/killedDeployment.long.test.ts']],
    [
      ['tests/repository.test.ts', 'tests/analysis/../glossary.test.ts'],
      ['tests/repository.test.ts', 'tests/glossary.test.ts'],
    ],
  ] as const)
    test(`the names ${names.join(' ')} select files`, () => {
      assert.deepEqual(selectTests(names, folders), expected)
    })

  test('a folder selects the tests of its folders, without the proofs that take minutes', () => {
    const rehearsal = selectTests(['tests/rehearsal/'], folders)

    assert.ok(rehearsal.includes('tests/rehearsal/rollout/runSteps.test.ts'))
    assert.deepEqual(
      rehearsal.filter(file => /long|matrix/.test(file)),
      [],
    )
    assert.deepEqual(selectTests(['.'], folders).length > 100, true)
  })

  for (const [name, message] of [
    ['tests/consol', "There is no file or folder 'tests/consol'. Did you mean 'tests/console'?"],
    ['runTol.test.ts', "There is no file or folder 'runTol.test.ts'. Did you mean 'tests/scripts/runTool.test.ts'?"],
    [
      'tests/scripts/runTool.ts',
      "There is no file or folder 'tests/scripts/runTool.ts'. Did you mean 'tests/scripts/runTool.test.ts'?",
    ],
    ['no-such-thing-anywhere', "There is no file or folder 'no-such-thing-anywhere'."],
    ['scripts/test.ts', "'scripts/test.ts' is not a test: the name of one ends with '.test.ts'."],
    ['tests/fakes/console', "Folder 'tests/fakes/console' has no tests that 'npm test' runs."],
  ] as const)
    test(`the name ${name} is refused in one sentence`, () => {
      assert.throws(() => selectTests([name], folders), { kind: 'usage', message })
    })
})
