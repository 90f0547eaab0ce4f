import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type ProofRow, proofTable } from '../report/proofTable.ts'
import { runProofs } from '../report/runProofs.ts'

suite('the table of a run', () => {
  const proved: ProofRow = {
    environment: 'dev',
    title: 'a member signs in',
    seconds: 1.25,
    detail: '2 requests',
    failure: undefined,
  }

  test('has a line for each proof, with its environment and seconds', () => {
    assert.deepEqual(proofTable([proved]), [
      '✔ dev    1.3 s  a member signs in (2 requests)',
      '',
      'All 1 lines are proved.',
    ])
  })

  test('shows the whole failure below, and counts it', () => {
    const lines = proofTable([proved, { ...proved, environment: 'production', failure: 'AssertionError: 401' }])

    assert.equal(lines[1], '✖ production    1.3 s  a member signs in (2 requests)')
    assert.ok(lines.includes('AssertionError: 401'))
    assert.equal(lines.at(-1), '1 of 2 lines are not proved.')
  })

  test('contains the proofs after one that fails', async () => {
    const printed: string[] = []
    const rows = await runProofs(
      'dev',
      [
        { title: 'first', run: () => Promise.reject(new Error('not so')) },
        { title: 'second', run: () => Promise.resolve('measured') },
      ],
      {},
      line => printed.push(line),
    )

    assert.deepEqual(printed, ['✖ dev: first', '✔ dev: second'])
    assert.match(rows[0]?.failure ?? '', /not so/)
    assert.equal(rows[1]?.detail, 'measured')
  })
})
