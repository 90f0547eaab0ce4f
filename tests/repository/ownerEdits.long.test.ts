import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testFiles } from '../../scripts/test/testFiles.ts'
import type { Files } from '../fakes/edits/edit.ts'
import { withOneEnvironment, withOwnEnvironments } from '../fakes/repository/ownerEnvironments.ts'
import { withParameter, withStackNames, withTemplate, withTopicStatement } from '../fakes/repository/ownerTemplates.ts'
import { type CopyFailure, createRepositoryCopy } from '../fakes/repository/repositoryCopy.ts'
import { testsThatReadFiles } from '../fakes/repository/testsThatReadFiles.ts'

// Buys the promise that "Use this template" stays green whatever an owner writes into environments/ and templates: about
// four minutes.
const { shared, others } = testFiles('.')
const REACHED = testsThatReadFiles([...shared.flatMap(({ files }) => files), ...others])
  // It bundles no file that an owner edits, and needs packages that are no links.
  .filter(file => file !== 'tests/actions/dist.test.ts')
/** The fixtures stand in for the environments of the repository. */
const OF_ENVIRONMENTS = testsThatReadFiles(REACHED, { besides: 'tests/fakes/repository/' })

const withTemplates = (files: Files): Files => withTemplate(withParameter(files))
const withFollowUps = (files: Files): Files => withTopicStatement(withStackNames(files))

const linesOf = (failures: readonly CopyFailure[]) =>
  failures.map(({ file, test: title, message }) => `${file}: ${title}\n${message}`)

suite('the tests in a copy of the repository', () => {
  test('the tests pass with other environments, accounts, regions and names, and with a parameter and a template more', async t => {
    using copy = createRepositoryCopy(files => withFollowUps(withTemplates(withOwnEnvironments(files))))
    copy.runScript('document')
    copy.commit()
    t.diagnostic(`${REACHED.length} files read the repository`)

    assert.deepEqual(linesOf(await copy.failures(REACHED)), [])
  })

  test('the tests of the environments pass with one environment that has none of the usual names', async () => {
    using copy = createRepositoryCopy(withOneEnvironment)

    assert.deepEqual(linesOf(await copy.failures(OF_ENVIRONMENTS)), [])
  })

  test('a rehearsal without flags runs with the one environment', () => {
    using copy = createRepositoryCopy(withOneEnvironment)

    assert.match(copy.runScript('rehearse', '--delay', '0s'), /npm run bootstrap -- qa.*tear down +done/s)
  })
})

suite('the tests in a copy whose owner forgot what follows', () => {
  for (const [forgotten, edit, file, sentence] of [
    [
      "'npm run document'",
      withFollowUps,
      'tests/template/environment/environmentSchema.test.ts',
      /Run 'npm run document': the parameters of cloudformation\/main\.yaml are not those of environments\//,
    ],
    [
      'the name of the nested stack in bootstrap.yaml',
      withTopicStatement,
      'tests/templates/serviceRole.test.ts',
      /Add '\$\{S\}-News-\*' to statement NestedStacks of cloudformation\/bootstrap\.yaml\./,
    ],
    [
      'the permission for its resources',
      withStackNames,
      'tests/emulator/aws/permissions/serviceRoleStatements.test.ts',
      /Allow it in cloudformation\/bootstrap\.yaml: .*is not authorized to perform: sns:CreateTopic/,
    ],
  ] as const)
    test(`a test fails that says to add ${forgotten}`, async () => {
      using copy = createRepositoryCopy(files => edit(withTemplates(files)))

      const failures = await copy.failures([file])

      assert.match(linesOf(failures).join('\n'), sentence)
      assert.ok(failures.every(failure => failure.file === file))
    })
})
