import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { ruleFindings } from '#lib/operations/linting/ruleFindings.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'

suite('a rule of lint', () => {
  test('a rule of lint that throws is a finding with its name and its subject', () => {
    const tlsPolicy = (): readonly Finding[] => {
      throw new TypeError("Cannot read properties of undefined (reading 'length')")
    }

    assert.deepEqual(findingLines(ruleFindings(tlsPolicy, "environment 'dev'", () => tlsPolicy())), [
      " error lint/rule-failed: Rule 'tlsPolicy' failed on environment 'dev': Cannot read properties of undefined (reading 'length'); this is a bug in this repository. Report the bug with this message. The other rules have run.",
    ])
  })

  test('a rule of lint that throws hides no finding of another rule', () => {
    const broken = (): readonly Finding[] => {
      throw new Error('No.')
    }
    const working = (): readonly Finding[] => [{ level: 'warning', rule: 'image/no-digest', message: 'Wrong.' }]

    const findings = [broken, working].flatMap(rule => ruleFindings(rule, "environment 'dev'", rule))

    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['lint/rule-failed', 'image/no-digest'],
    )
  })
})
