import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { uploadFindings } from '#lib/operations/reporting/uploadFindings.ts'
import { createRepositorySettings } from '../../scripts/emulator/gitHub/repository/repositorySettings.ts'
import type { RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const UPLOAD = { commit: 'a'.repeat(40), ref: 'refs/pull/7/merge', sarif: '{"version":"2.1.0"}' }
const permissions = { 'security-events': 'write' } as const

/** The notices and the log after an upload to a repository in this state. */
async function reportOf(
  initial: Partial<RepositoryState>,
): Promise<{ readonly notices: string; readonly warnings: string; readonly uploads: RepositoryState['sarifUploads'] }> {
  const reporter = fakeReporter()
  let notices = ''
  const uploads: RepositoryState['sarifUploads'] = []
  await withForge(async ({ state, forge }) => {
    const findings = await uploadFindings(UPLOAD, { forge, reporter })
    assert.ok(findings.every(({ level }) => level === 'notice'))
    notices = findings.map(({ message, todo }) => `${message} ${todo}`).join()
    uploads.push(...state.sarifUploads)
  }, initial)
  return {
    notices,
    uploads,
    warnings: reporter
      .ofKind('warning')
      .map(({ text }) => text)
      .join(),
  }
}

suite('findings for code scanning', () => {
  test('findings are uploaded as SARIF, with the commit that was checked', async () => {
    assert.deepEqual(await reportOf({ permissions }), { notices: '', warnings: '', uploads: [UPLOAD] })
  })

  test('findings of a repository without code scanning are not uploaded, and a notice says why', async () => {
    const settings = { ...createRepositorySettings(), plan: 'team-private' as const }

    const { notices, warnings, uploads } = await reportOf({ permissions, settings })

    assert.match(notices, /^The findings are not in code scanning, .*: 'Code Security must be enabled/)
    assert.match(notices, /They are annotations and in the job's summary all the same\./)
    assert.deepEqual([warnings, uploads], ['', []])
  })

  for (const [what, initial, expected] of [
    ['of a fork', { permissions: {} }, /the token lacks 'security-events: write'.* pull requests from forks/],
    [
      'that GitHub fails to accept',
      { permissions, injectedFaults: [{ operation: '*', times: 9, response: serverError() }] },
      /^Uploading the findings to code scanning failed; nothing else is affected: /,
    ],
  ] as const satisfies readonly (readonly [string, Partial<RepositoryState>, RegExp])[])
    test(`findings ${what} are a warning`, async () => {
      const { notices, warnings } = await reportOf(structuredClone(initial))

      assert.match(warnings, expected)
      assert.equal(notices, '')
    })
})
