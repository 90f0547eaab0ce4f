import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { guardVersionOverlap, versionOverlapWarning } from '#lib/operations/review/guardVersionOverlap.ts'
import { createInProcessStack } from '../../fakes/emulator/inProcessStack.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

const FILE = 'environments/production.yaml'
const withParameters = (lines: string, plugins = 'false') => ({
  ...fixtureFiles,
  [FILE]: (fixtureFiles[FILE] ?? '')
    .replace('  ImageTag: v0.12.4\n', lines)
    .replace('Plugins: "false"', `Plugins: "${plugins}"`),
})
const SIDE_BY_SIDE = '  CacheMode: valkey\n  DeploymentMode: side-by-side\n'

suite('a deployment while new tasks start beside old ones', () => {
  test('another image is refused, and other settings interrupt nothing', async () => {
    const production = await createInProcessStack('production', withParameters(`${SIDE_BY_SIDE}  ImageTag: v0.12.4\n`))
    const previewOf = async (lines: string, plugins?: string) =>
      (await production.previewChange(withParameters(lines, plugins))).preview

    const newer = await previewOf(`${SIDE_BY_SIDE}  ImageTag: v0.12.5\n`)
    const stopped = await previewOf('  CacheMode: valkey\n  ImageTag: v0.12.5\n')
    const settings = await previewOf(`${SIDE_BY_SIDE}  ImageTag: v0.12.4\n`, 'true')

    for (const preview of [newer, stopped]) {
      const problem = await expectProblem(() => guardVersionOverlap(anEnvironment(), preview))
      assert.match(
        problem.message,
        /would run v0\.12\.4 and v0\.12\.5 on one database: the deployed service .* \('Compute\/Service'\)/,
      )
      assert.match(problem.todo ?? '', /^Deploy DeploymentMode 'stop-first' \(\S+\) in a change of its own/)
    }
    assert.equal(versionOverlapWarning(anEnvironment(), newer)?.refuses, true)
    assert.equal(versionOverlapWarning(anEnvironment(), settings), undefined)
    assert.deepEqual(
      settings.risks.map(({ kind }) => kind).filter(kind => kind === 'interruption' || kind === 'side-by-side'),
      ['side-by-side'],
    )
  })
})
