import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readSuppressions } from '#lib/rules/suppressions/readSuppressions.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const TODAY = '2026-11-28'
const WITH_REASON = "reason: The image is not ready for it., expires: '2027-11-27'"
const FILE = 'cloudformation/main.yaml'

function topicWith(metadata: string, rest = ''): string {
  return `Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Metadata:\n      ${metadata}\n${rest}`
}

function entry(text: string): string {
  return topicWith(`Lint: { Suppress: [{ ${text} }] }`)
}

function linesOf(text: string): readonly string[] {
  return findingLines(readSuppressions(aTemplate(text), TODAY).findings)
}

suite('reading suppressions', () => {
  test('reading suppressions gives each with its resource and its line, dates with and without quotes', () => {
    const { suppressions, findings } = readSuppressions(
      aTemplate(
        topicWith(`Lint:
        Suppress:
          - { id: guard/CT.SNS.PR.1, ${WITH_REASON} }
          - id: cfn-lint/W3011
            reason: Deleted by hand.
            expires: 2026-11-29`),
      ),
      TODAY,
    )
    assert.deepEqual(findings, [])
    const about = { file: FILE, logicalId: 'Topic' }
    assert.deepEqual(suppressions, [
      {
        ...{ id: 'guard/CT.SNS.PR.1', reason: 'The image is not ready for it.', expires: '2027-11-27', ...about },
        location: { file: FILE, line: 7, column: 13 },
      },
      {
        ...{ id: 'cfn-lint/W3011', reason: 'Deleted by hand.', expires: '2026-11-29', ...about },
        location: { file: FILE, line: 8, column: 13 },
      },
    ])
  })

  test('reading suppressions goes through Fn::If, in a list and around it', () => {
    const one = `{ id: guard/CT.SNS.PR.1, ${WITH_REASON} }`
    for (const list of [
      `[!If [Has, !Ref AWS::NoValue, ${one}]]`,
      `!If [Has, [${one}], [${one}]]`,
      `[!If [Has, ${one}, { id: guard/CT.SNS.PR.1, reason: Another reason., expires: '2027-01-01' }]]`,
    ])
      assert.deepEqual(linesOf(topicWith(`Lint: { Suppress: ${list} }`)), [], list)
  })

  for (const [mistake, text, expected] of [
    [
      'no list',
      topicWith(`Lint: { Suppress: { id: image/no-digest, ${WITH_REASON} } }`),
      "5:15 error suppression/shape: 'Suppress' is no list. Write a list: [ { id: …, reason: …, expires: 'YYYY-MM-DD' } ].",
    ],
    [
      'no map',
      topicWith('Lint: [image/no-digest]'),
      "5:7 error suppression/shape: 'Lint' is no map. Write Lint: { Suppress: [ … ] }.",
    ],
    [
      'another key beside the list',
      topicWith('Lint: { Supress: [] }'),
      "5:15 error suppression/shape: 'Lint' has the unknown key 'Supress'. Did you mean 'Suppress'?",
    ],
    [
      'another case of the key',
      topicWith('lint: { Suppress: [] }'),
      "5:7 error suppression/shape: 'Metadata' has the unknown key 'lint'. Did you mean 'Lint'?",
    ],
    [
      'an id alone',
      topicWith('Lint: { Suppress: [image/no-digest] }'),
      "5:26 error suppression/shape: A suppression is a map, not 'image/no-digest'. Write { id: …, reason: …, expires: 'YYYY-MM-DD' }.",
    ],
    [
      'an unknown key',
      entry(`id: image/no-digest, ${WITH_REASON.replace('expires', 'expire')}`),
      "5:89 error suppression/shape: A suppression has the unknown key 'expire'. Did you mean 'expires'?",
    ],
    [
      'no reason',
      entry("id: image/no-digest, expires: '2027-11-27'"),
      "5:26 error suppression/shape: The suppression of 'image/no-digest' has no 'reason'. Add why the finding is accepted, in at least 10 characters.",
    ],
    [
      'neither reason nor date',
      entry('id: image/no-digest'),
      "5:26 error suppression/shape: The suppression of 'image/no-digest' has no 'reason' and no 'expires'. Add why the finding is accepted, in at least 10 characters. Add the last day as 'YYYY-MM-DD', at most 366 days ahead.",
    ],
    [
      'no id',
      entry(WITH_REASON),
      "5:26 error suppression/shape: A suppression has no 'id'. Add the id that lint prints behind the finding.",
    ],
    [
      'a short reason',
      entry("id: image/no-digest, reason: later, expires: '2027-11-27'"),
      "5:49 error suppression/reason: The reason to accept 'image/no-digest' has 5 characters. Add why the finding is accepted, in at least 10 characters.",
    ],
    [
      'a reason that is no text',
      entry("id: image/no-digest, reason: !Ref Name, expires: '2027-11-27'"),
      "5:49 error suppression/reason: 'reason' is a map, not text. Add why the finding is accepted, in at least 10 characters.",
    ],
    [
      'no date',
      entry('id: image/no-digest, reason: The image is not ready., expires: next year'),
      "5:82 error suppression/date: 'next year' is no date of the form YYYY-MM-DD. Add the last day as 'YYYY-MM-DD', at most 366 days ahead.",
    ],
    [
      'a number for a date',
      entry('id: image/no-digest, reason: The image is not ready., expires: 20271127'),
      "5:82 error suppression/date: 'expires' is '20271127', not a date. Add the last day as 'YYYY-MM-DD', at most 366 days ahead.",
    ],
    [
      'a day that no calendar has',
      entry("id: image/no-digest, reason: The image is not ready., expires: '2027-02-29'"),
      "5:82 error suppression/date: '2027-02-29' is no date of the form YYYY-MM-DD. Add the last day as 'YYYY-MM-DD', at most 366 days ahead.",
    ],
    [
      'a day that is too far',
      entry("id: image/no-digest, reason: The image is not ready., expires: '2027-11-30'"),
      "5:82 error suppression/date: '2027-11-30' is 367 days ahead, more than 366. Add the last day as 'YYYY-MM-DD', at most 366 days ahead.",
    ],
    [
      'an unknown rule',
      entry(`id: image/no-digst, ${WITH_REASON}`),
      "5:28 error suppression/unknown-rule: There is no rule 'image/no-digst'. Did you mean 'image/no-digest'?",
    ],
    [
      'a rule of Guard without the name of the tool',
      entry(`id: ct.sns.pr.1, ${WITH_REASON}`),
      "5:28 error suppression/unknown-rule: There is no rule 'ct.sns.pr.1'. Did you mean 'guard/CT.SNS.PR.1'?",
    ],
    [
      'a rule of Guard without a dot',
      entry(`id: guard/CT.SNS.PR1, ${WITH_REASON}`),
      "5:28 error suppression/unknown-rule: There is no rule 'guard/CT.SNS.PR1'. Did you mean 'guard/CT.SNS.PR.1'?",
    ],
    [
      'a rule of cfn-lint without the name of the tool',
      entry(`id: W3011, ${WITH_REASON}`),
      "5:28 error suppression/unknown-rule: There is no rule 'W3011'. Did you mean 'cfn-lint/W3011'?",
    ],
    [
      'something that is no rule at all',
      entry(`id: everything, ${WITH_REASON}`),
      "5:28 error suppression/unknown-rule: There is no rule 'everything'. Copy the id that lint prints behind the finding.",
    ],
    [
      'a rule that no resource can accept',
      entry(`id: template/reference, ${WITH_REASON}`),
      "5:28 error suppression/not-allowed: A finding of 'template/reference' cannot be accepted: the files would not work. Correct the finding, and delete the suppression.",
    ],
    [
      'a template that cannot be parsed',
      entry(`id: cfn-lint/E0000, ${WITH_REASON}`),
      "5:28 error suppression/not-allowed: A finding of 'cfn-lint/E0000' cannot be accepted: the files would not work. Correct the finding, and delete the suppression.",
    ],
    [
      'the same rule twice',
      topicWith(
        `Lint: { Suppress: [{ id: image/no-digest, ${WITH_REASON} },\n        { id: image/no-digest, ${WITH_REASON} }] }`,
      ),
      "6:9 error suppression/repeated: 'Topic' accepts 'image/no-digest' twice. Delete one of the two.",
    ],
    [
      'a place in the metadata of the template',
      `Metadata: { Lint: { Suppress: [] } }\nResources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n`,
      "1:13 error suppression/misplaced: 'Lint' in the template's own 'Metadata' has no effect. Move it to 'Metadata' of the resource that has the finding.",
    ],
    [
      'a place in the properties',
      `Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n      Metadata: { Lint: { Suppress: [] } }\n`,
      "5:19 error suppression/misplaced: 'Lint' in 'Properties.Metadata' of 'Topic' has no effect. Move the suppressions to 'Metadata: { Lint: { Suppress: [ … ] } }' of 'Topic'.",
    ],
    [
      "a list without 'Lint' around it",
      topicWith('Suppress: []'),
      "5:7 error suppression/misplaced: 'Suppress' in 'Metadata' of 'Topic' has no effect. Move the suppressions to 'Metadata: { Lint: { Suppress: [ … ] } }' of 'Topic'.",
    ],
  ] as const)
    test(`reading suppressions reports ${mistake} once, at its line`, () =>
      assert.deepEqual(linesOf(text), [`${FILE}:${expected}`]))

  test('reading suppressions accepts the 366th day ahead', () =>
    assert.deepEqual(linesOf(entry("id: image/no-digest, reason: The image is not ready., expires: '2027-11-29'")), []))
})
