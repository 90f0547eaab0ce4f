import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { withoutRepeated } from '#lib/operations/linting/mergeFindings.ts'
import { templateEntries } from '#lib/template/parse/templateEntries.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const FILE = 'cloudformation/main.yaml'
const ENTRIES = new Map([
  [
    FILE,
    templateEntries(
      aTemplate(`Resources:
  First:
    Type: AWS::SNS::Topic
  Second:
    Type: AWS::SNS::Topic
`),
    ),
  ],
])

function finding(rule: string, line: number, column = 3): Finding {
  return { level: 'error', rule, message: rule, location: { file: FILE, line, column } }
}

function findingAt([rule, line, column]: readonly [string, number, number]): Finding {
  return finding(rule, line, column)
}

suite('a finding of a resolved stack', () => {
  for (const [when, resolved, ofTemplate, isKept] of [
    ['is dropped that a rule for templates has at the same place', ['a/b', 2, 3], ['a/b', 2, 3], false],
    ['is dropped that a rule for templates has in the same resource', ['a/b', 3, 5], ['a/b', 2, 3], false],
    ['of the same rule in another resource is kept', ['a/b', 4, 3], ['a/b', 2, 3], true],
    ['of another rule at the same place is kept', ['a/c', 2, 3], ['a/b', 2, 3], true],
    [
      'is dropped that the resolver makes of an error at the same place',
      ['template/function', 2, 3],
      ['a/b', 2, 3],
      false,
    ],
    [
      'is kept that the resolver makes of another error than the one at the same place',
      ['template/circular', 2, 3],
      ['template/kept-data', 2, 3],
      true,
    ],
    ['is kept that the resolver has elsewhere in the resource', ['template/function', 3, 5], ['a/b', 2, 3], true],
  ] as const)
    test(`a finding of a resolved stack ${when}`, () => {
      const kept = withoutRepeated([findingAt(resolved)], [findingAt(ofTemplate)], ENTRIES)
      assert.equal(kept.length, isKept ? 1 : 0)
    })
})
