import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { answeredQuestions, mergeQuestionResults, questionResultsOf } from '#lib/acceptance/questionResults.ts'
import { QUESTIONS } from '#lib/acceptance/questions.ts'
import { identityClaimsOf } from '#lib/gitHub/identityClaims.ts'
import type { Evidence } from '#lib/model/acceptance/evidence.ts'
import { acceptanceQuestions } from '../../scripts/document/acceptanceQuestions.ts'
import { withSection } from '../../scripts/document/section.ts'
import { jobToken } from '../../scripts/emulator/gitHub/jobToken.ts'

const NOTHING: Evidence = { proposals: {}, steps: {} }
const identity = {
  subject: 'repo:octo-org@1001/chat@2002:environment:dev',
  environment: 'dev',
  ref: 'refs/heads/env/dev',
}
const job = { identity, gitHubEnvironment: 'dev' }
const COMMIT = 'c'.repeat(40)

function readingOf(question: string, evidence: Partial<Evidence>): string {
  const result = questionResultsOf({ ...NOTHING, ...evidence }).find(({ question: id }) => id === question)
  assert.ok(result, question)
  return result.observation.kind === 'observed' ? result.observation.reading : 'open'
}

suite('a question about GitHub', () => {
  for (const [question, evidence, reading] of [
    ['form-of-the-subject', job, 'with ids'],
    ['form-of-the-subject', { identity: { ...identity, subject: 'repo:octo-org/chat:environment:dev' } }, 'names only'],
    ['environment-in-the-subject', job, 'both'],
    ['environment-in-the-subject', { ...job, identity: { ...identity, ref: 'refs/heads/main' } }, 'otherwise'],
    ['environment-in-the-subject', { ...job, identity: { ...identity, subject: 'repo:octo-org/chat' } }, 'otherwise'],
    ['second-identity-token', { ...job, secondTokenMinutes: 50 }, 'yes'],
    ['second-identity-token', job, 'no'],
    ['second-identity-token', { ...job, secondTokenMinutes: 2 }, 'open'],
    ['deployment-record', { gitHubEnvironment: 'dev', commit: COMMIT, deployedCommit: COMMIT }, 'yes'],
    ['deployment-record', { gitHubEnvironment: 'dev', commit: COMMIT, deployedCommit: undefined }, 'no'],
    ['dispatch-by-the-job-token', { teardownRun: { started: 'named', conclusion: 'success' } }, 'started and named'],
    [
      'dispatch-by-the-job-token',
      { teardownRun: { started: 'not named', conclusion: undefined } },
      'started, not named',
    ],
  ] as const)
    test(`${question} is ${reading} for ${JSON.stringify(evidence)}`, () =>
      assert.equal(readingOf(question, evidence), reading))

  test('the claims of an identity token are read from it', () => {
    assert.deepEqual(identityClaimsOf(jobToken('deploy', 'dev')), {
      subject: identity.subject,
      environment: 'dev',
      ref: 'refs/heads/env/dev',
    })
  })
})

suite('the questions', () => {
  test("the questions in .github/ACCEPTANCE.md are those of the library, by 'npm run document'", () => {
    const page = readFileSync('.github/ACCEPTANCE.md', 'utf8')

    assert.equal(withSection(page, 'questions', acceptanceQuestions()), page)
  })

  test('no question is answered from nothing', () => {
    const observed = questionResultsOf(NOTHING).filter(({ observation }) => observation.kind === 'observed')

    assert.deepEqual(observed, [])
  })

  test('every question has an id of its own and is one sentence with a question mark', () => {
    assert.equal(new Set(QUESTIONS.map(({ id }) => id)).size, QUESTIONS.length)
    for (const { text } of QUESTIONS) assert.match(text, /^[A-Z][^?]+\?$/)
  })

  test('a question that no run answers says what would', () => {
    for (const { readings, answeredBy, observe } of QUESTIONS) {
      const result = observe(NOTHING)
      if (readings.length === 0) assert.ok(result.kind === 'not-observed' && result.reason.endsWith(answeredBy))
    }
  })

  test('what a later job saw completes the answers, and an exception outweighs the rule', () => {
    const of = (question: string, reading: string) =>
      [{ question, observation: { kind: 'observed', reading, evidence: '' } }] as const
    const exception = of('types-without-system-tags', 'some type is denied')
    const rule = of('types-without-system-tags', 'no type is denied')
    const merged = (...results: Parameters<typeof mergeQuestionResults>) =>
      mergeQuestionResults(...results).find(({ question }) => question === 'types-without-system-tags')

    assert.deepEqual(merged(exception, rule), exception[0])
    assert.deepEqual(merged(rule, exception), exception[0])
    assert.deepEqual(merged(questionResultsOf(NOTHING), rule), rule[0])
    assert.equal(answeredQuestions(mergeQuestionResults([], [])).length, QUESTIONS.length)
  })
})

test('names that CloudFormation shortens otherwise than the statements expect are an exception with the names', () => {
  const resource = { logicalId: 'TaskRole', type: 'AWS::IAM::Role', status: 'CREATE_COMPLETE', statusReason: undefined }
  const at = (physicalId: string) => ({ resources: [{ ...resource, physicalId, stackName: 'open-webui-dev-Compute' }] })

  assert.equal(readingOf('generated-names', at('open-webui-dev-Compute-TaskRole-AAAABBBBCCCC')), 'as expected')
  assert.equal(readingOf('generated-names', at('open-webui-TaskRole-AAAABBBBCCCC')), 'otherwise')
})
