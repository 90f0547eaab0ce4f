import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { LinterFinding } from './finding.ts'
import { compareWithExceptions } from './readme/compare.ts'
import type { Exception } from './readme/exceptions.ts'

const SUBJECTS = [
  { name: 'production', protected: true, hasHostName: true },
  { name: 'dev', protected: false, hasHostName: false },
]

const anException = (given: Partial<Exception> = {}): Exception => ({
  title: 'no log',
  scope: 'everywhere',
  resources: ['Bucket'],
  ids: ['CKV_AWS_18'],
  ...given,
})

const aFinding = (given: Partial<LinterFinding> = {}): LinterFinding => ({
  engine: 'checkov',
  id: 'CKV_AWS_18',
  logicalId: 'Bucket',
  subject: 'production',
  ...given,
})

const EXTRA = 'CKV_AWS_19'

suite('findings and exceptions', () => {
  for (const [title, findings, exceptions, unnamed, stale] of [
    ['agree where each finding is named', [aFinding()], [anException()], [], []],
    [
      'differ by another rule',
      [aFinding(), aFinding({ id: EXTRA })],
      [anException()],
      ['checkov: CKV_AWS_19 on Bucket (production)'],
      [],
    ],
    [
      'differ by another resource',
      [aFinding(), aFinding({ logicalId: 'Other' })],
      [anException()],
      ['checkov: CKV_AWS_18 on Other (production)'],
      [],
    ],
    [
      'differ in a protected environment, where only unprotected ones have an exception',
      [aFinding(), aFinding({ subject: 'dev' })],
      [anException({ scope: 'unprotected' })],
      ['checkov: CKV_AWS_18 on Bucket (production)'],
      [],
    ],
    [
      'differ with a host name, where only a stack without one has an exception',
      [aFinding(), aFinding({ subject: 'dev' })],
      [anException({ scope: 'without a host name' })],
      ['checkov: CKV_AWS_18 on Bucket (production)'],
      [],
    ],
    [
      'differ in a resolved stack, where only the templates have an exception',
      [aFinding({ subject: 'sources' }), aFinding()],
      [anException({ scope: 'sources' })],
      ['checkov: CKV_AWS_18 on Bucket (production)'],
      [],
    ],
    [
      'agree about a resource that no environment has, if the templates have it',
      [aFinding(), aFinding({ logicalId: 'Other', subject: 'sources' })],
      [anException({ resources: ['Bucket', 'Other'] })],
      [],
      [],
    ],
    [
      'differ by a rule that fires no more',
      [aFinding()],
      [anException({ ids: ['CKV_AWS_18', EXTRA] })],
      [],
      ['no log: no tool reports CKV_AWS_19'],
    ],
    [
      'differ by a resource that has no finding any more',
      [aFinding()],
      [anException({ resources: ['Bucket', 'Other'] })],
      [],
      ['no log: no tool reports Other'],
    ],
    [
      'differ by a rule that fires for the templates alone',
      [aFinding(), aFinding({ id: EXTRA, subject: 'sources' })],
      [anException({ ids: ['CKV_AWS_18', EXTRA] })],
      [],
      ['no log: no tool reports CKV_AWS_19'],
    ],
  ] as const)
    test(title, () =>
      assert.deepEqual(compareWithExceptions(findings, exceptions, SUBJECTS), {
        unnamed: [...unnamed],
        stale: [...stale],
      }),
    )

  test('agree about an exception of a kind of environment that a copy does not have', () => {
    const exceptions = [anException({ scope: 'without a host name' })]

    const found = compareWithExceptions([], exceptions, SUBJECTS.slice(0, 1))

    assert.deepEqual(found, { unnamed: [], stale: [] })
  })
})
