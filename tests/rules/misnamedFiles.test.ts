import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { fileNameFindings } from '#lib/operations/environment/nameFindings.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { cachedSchemaValidator as schemas } from '../fakes/files/cachedWorkspace.ts'
import { controlledFiles } from '../fakes/files/controlledFiles.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { expectProblem, findingLines } from '../fakes/model/expectProblem.ts'

const FORM = 'it must be lowercase letters, digits and single hyphens, beginning with a letter'
const LAYER_FORM = 'its name must be lowercase letters, digits and hyphens'
const SAME = 'its branch and its GitHub environment have the same name.'

const withFile = (file: string) => fakeWorkspace({ ...controlledFiles(), [`environments/${file}`]: 'a: b\n' })

suite('files in the folder of environments that no verb reads', () => {
  for (const [file, finding] of [
    [
      'Dev.yaml',
      `error environment/name: 'Dev' cannot be the name of an environment: ${FORM}. Rename environments/Dev.yaml; ${SAME}`,
    ],
    [
      'qa_1.yaml',
      `error environment/name: 'qa_1' cannot be the name of an environment: ${FORM}. Rename environments/qa_1.yaml, for example to 'qa-1.yaml'; ${SAME}`,
    ],
    [
      '1qa.yaml',
      `error environment/name: '1qa' cannot be the name of an environment: ${FORM}. Rename environments/1qa.yaml, for example to 'qa1.yaml'; ${SAME}`,
    ],
    [
      '-qa.yaml',
      `error environment/name: '-qa' cannot be the name of an environment: ${FORM}. Rename environments/-qa.yaml, for example to 'qa.yaml'; ${SAME}`,
    ],
    [
      'a-name-of-21-letters-.yaml',
      `error environment/name: 'a-name-of-21-letters-' cannot be the name of an environment: ${FORM}. Rename environments/a-name-of-21-letters-.yaml, for example to 'a-name-of-21-letters.yaml'; ${SAME}`,
    ],
    [
      'qa.yml',
      "error environment/name: 'environments/qa.yml' is not read: the file of an environment ends in '.yaml'. Rename it to 'qa.yaml'.",
    ],
    [
      'DEV.YAML',
      "error environment/name: 'environments/DEV.YAML' is not read: the file of an environment ends in '.yaml'. Delete it, or correct its name: 'dev.yaml' exists.",
    ],
    [
      'dev.yaml.bak',
      "warning environment/name: 'environments/dev.yaml.bak' is not read: the file of an environment ends in '.yaml'. Delete it, or keep it in another folder.",
    ],
    [
      'qa.json',
      "warning environment/name: 'environments/qa.json' is not read: the file of an environment ends in '.yaml'. Delete it, or keep it in another folder.",
    ],
    [
      'sizes/Big.yaml',
      `error environment/name: 'environments/sizes/Big.yaml' cannot be a layer: ${LAYER_FORM}. Rename it to 'big.yaml'.`,
    ],
    [
      'regions/eu_west.yml',
      "error environment/name: 'environments/regions/eu_west.yml' is not read: the file of a layer ends in '.yaml'. Rename it to 'eu-west.yaml'.",
    ],
  ] as const)
    test(`'${file}' is a finding`, async () => {
      assert.deepEqual(findingLines(await fileNameFindings({ workspace: withFile(file) })), [
        `environments/${file}:1:1 ${finding}`,
      ])
    })

  for (const [folder, finding] of [
    ['qa.yaml', "'environments/qa.yaml' is a folder, and an environment is a file. Move its file to environments."],
    ['Sizes', `'environments/Sizes' cannot be a folder of layers: ${LAYER_FORM}. Rename it to 'sizes'.`],
    [
      'sizes/deep',
      "'environments/sizes/deep' is a folder, and a layer is a file in environments/sizes. Move its files there.",
    ],
  ])
    test(`the folder '${folder}' is a finding`, async () => {
      assert.deepEqual(findingLines(await fileNameFindings({ workspace: withFile(`${folder}/small.yaml`) })), [
        `environments/${folder}:1:1 error environment/name: ${finding}`,
      ])
    })

  test('schemas, pages, hidden files, price lists and valid names have no finding', async () => {
    const files = [
      'README.md',
      'layer.schema.json',
      '.dev.yaml.swp',
      'prices/US.yaml',
      'sizes/x2.yaml',
      'sizes/README.md',
    ]
    for (const file of files) assert.deepEqual(await fileNameFindings({ workspace: withFile(file) }), [], file)
  })

  test('a file with such a name is no environment', async () => {
    assert.deepEqual(await environmentNames({ workspace: withFile('Dev.yaml') }), ['dev'])
  })
})

suite('a verb that gets the name of a file that is no environment', () => {
  for (const [typed, file, message, todo] of [
    [
      'qa',
      'qa.yml',
      "'environments/qa.yml' is not read: the file of an environment ends in '.yaml'.",
      "Rename it to 'qa.yaml'.",
    ],
    [
      'qa',
      'QA.yaml',
      `'QA' cannot be the name of an environment: ${FORM}.`,
      `Rename environments/QA.yaml, for example to 'qa.yaml'; ${SAME}`,
    ],
    [
      'environments/qa_1.yaml',
      'qa_1.yaml',
      `'qa_1' cannot be the name of an environment: ${FORM}.`,
      `Rename environments/qa_1.yaml, for example to 'qa-1.yaml'; ${SAME}`,
    ],
    [
      'dev.yaml',
      'dev.yaml.bak',
      "There is no environment 'dev.yaml'.",
      "Did you mean 'dev'? Available environments: dev.",
    ],
  ] as const)
    test(`says what is wrong with '${file}' for '${typed}'`, async () => {
      const problem = await expectProblem(() => readEnvironment(typed, { workspace: withFile(file), schemas }))
      assert.deepEqual([problem.message, problem.todo], [message, todo])
    })

  test('says the same of a layer', async () => {
    const files = { ...controlledFiles(), 'environments/sizes/big.yml': 'protected: "false"\n' }
    const text = (controlledFiles()['environments/dev.yaml'] ?? '').replace(/^extends: .*\n/m, '')
    const workspace = fakeWorkspace({ ...files, 'environments/dev.yaml': `extends: [sizes/big]\n${text}` })
    const problem = await expectProblem(() => readEnvironment('dev', { workspace, schemas }))
    assert.deepEqual(findingLines(problem.findings), [
      "environments/dev.yaml:1:11 error environment/unknown-layer: There is no layer 'sizes/big': 'environments/sizes/big.yml' is not read: the file of a layer ends in '.yaml'. Rename it to 'big.yaml'.",
    ])
  })
})
