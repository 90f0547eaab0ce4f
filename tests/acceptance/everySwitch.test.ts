import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { QUESTIONS } from '#lib/acceptance/questions.ts'
import { DEFAULT_SWITCHES } from '../../scripts/emulator/aws/engine/switches.ts'
import { questionOf, readingsOf, SWITCH_READINGS, SWITCH_RUNS } from '../fakes/acceptance/switchQuestions.ts'
import { isLongRun } from '../fakes/testSize.ts'

/** The set that costs least; the long run has all. */
const SAMPLE = SWITCH_RUNS.filter(({ title }) => title === 'secrets without tags')

suite('the answers of the acceptance run follow the built-in AWS', { concurrency: false }, () => {
  for (const run of isLongRun ? SWITCH_RUNS : SAMPLE)
    test(`the answers are those of ${run.title}`, async () => {
      const { given, wanted } = await readingsOf(run)

      assert.deepEqual(given, wanted)
    })

  test('every switch of the built-in AWS is a question with other readings, or one that no run answers', () => {
    const open = QUESTIONS.filter(({ readings }) => readings.length === 0).map(({ id }) => id)
    const switches = Object.keys(DEFAULT_SWITCHES)
    const flipped = SWITCH_RUNS.flatMap(run => Object.keys(run.switches))

    assert.deepEqual(
      switches.filter(name => !open.includes(questionOf(name)) && !flipped.includes(name)),
      [],
    )
    for (const [name, { byDefault, otherwise }] of Object.entries(SWITCH_READINGS))
      assert.notEqual(byDefault, otherwise, name)
  })

  test('every reading in the table is one that its question names', () => {
    for (const [name, readings] of Object.entries(SWITCH_READINGS)) {
      const question = QUESTIONS.find(({ id }) => id === questionOf(name))
      for (const reading of Object.values(readings))
        assert.ok(reading === 'open' || question?.readings.includes(reading), `${name}: ${reading}`)
    }
  })
})
