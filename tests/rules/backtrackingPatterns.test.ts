import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { backtrackingPatterns } from '#lib/rules/backtrackingPatterns.ts'
import { aTemplate } from '../fakes/template/aResolvedStack.ts'

const findingsFor = (pattern: string) => {
  const parameter = { Type: 'String', AllowedPattern: pattern }
  const resources = { Topic: { Type: 'AWS::SNS::Topic' } }
  return backtrackingPatterns(
    aTemplate(JSON.stringify({ Parameters: { Name: parameter }, Resources: resources })),
    new Map(),
  )
}

suite('a pattern that backtracks without end', () => {
  for (const pattern of [
    '(a+)+',
    '^(a+)+$',
    '([a-z]+)*x',
    '(\\w+\\s?)*',
    'https://([a-z0-9]+)+',
    '(a|aa)+',
    '(x+x+)+y',
    '([0-9]*)*-',
    '((ab)*)*c',
    '^[0-9a-zA-Z]+([0-9a-zA-Z-]*[0-9a-zA-Z])*$',
  ])
    test(`a pattern that backtracks without end is a warning: ${pattern}`, () =>
      assert.deepEqual(
        findingsFor(pattern).map(({ level, rule }) => `${level} ${rule}`),
        ['warning template/backtracking-pattern'],
      ))

  for (const pattern of [
    'a+',
    '[a-z][a-z0-9-]{0,62}',
    '([a-z0-9]+\\.)+[a-z]{2,}',
    '(?:[0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}',
    '^$|^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[0-9a-f-]+$',
    '.*',
  ])
    test(`no finding is about ${pattern}`, () => assert.deepEqual(findingsFor(pattern), []))
})
