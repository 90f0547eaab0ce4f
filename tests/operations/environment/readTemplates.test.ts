import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { expectProblem, findingLines } from '../../fakes/model/expectProblem.ts'

const nesting = (...urls: readonly string[]): string =>
  `Resources:\n${urls.map((url, index) => `  Nested${index}: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${url} } }\n`).join('')}`
const LEAF = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n"
const read = (files: Readonly<Record<string, string>>) =>
  readTemplates('cloudformation/main.yaml', { workspace: fakeWorkspace(files) })

suite('templates', () => {
  test('templates are read with all nested templates, each once', async () => {
    const { documents, templates } = await read({
      'cloudformation/main.yaml': nesting('network.yaml', './data/database.yaml', 'network.yaml'),
      'cloudformation/network.yaml': LEAF,
      'cloudformation/data/database.yaml': nesting('../network.yaml'),
    })
    const files = ['cloudformation/data/database.yaml', 'cloudformation/main.yaml', 'cloudformation/network.yaml']
    assert.deepEqual([...templates.keys()].toSorted(), files)
    assert.deepEqual([...documents.keys()].toSorted(), files)
  })

  const AT = 'cloudformation/main.yaml:2:64 error'
  for (const [title, files, ...lines] of [
    [
      'a nested template that does not exist',
      { 'cloudformation/main.yaml': nesting('netwrk.yaml'), 'cloudformation/network.yaml': LEAF },
      `${AT} template/missing-nested-template: There is no nested template 'cloudformation/netwrk.yaml'. Did you mean 'cloudformation/network.yaml'?`,
    ],
    [
      'a missing nested template without a similar name beside it',
      { 'cloudformation/main.yaml': nesting('network.yaml'), 'cloudformation/storage.yaml': LEAF },
      `${AT} template/missing-nested-template: There is no nested template 'cloudformation/network.yaml'. Correct the path or add the file.`,
    ],
    [
      'a nested template outside of the repository',
      { 'cloudformation/main.yaml': nesting('../../other/network.yaml') },
      `${AT} template/nested-path: The nested template '../other/network.yaml' is outside of the repository. Move it into the repository.`,
    ],
    [
      'a nested template by URL',
      { 'cloudformation/main.yaml': nesting("'https://example.com/network.yaml'") },
      `${AT} template/nested-path: A nested template must be a file of this repository. Write a path relative to this file: 'TemplateURL: network.yaml'.`,
    ],
    [
      'a nested template by an absolute path',
      { 'cloudformation/main.yaml': nesting('/cloudformation/network.yaml'), 'cloudformation/network.yaml': LEAF },
      `${AT} template/nested-path: A nested template must be a file of this repository. Write a path relative to this file: 'TemplateURL: network.yaml'.`,
    ],
    [
      'a nested template whose folder is written in another case',
      { 'cloudformation/main.yaml': nesting('Data/database.yaml'), 'cloudformation/data/database.yaml': LEAF },
      `${AT} template/missing-nested-template: There is no nested template 'cloudformation/Data/database.yaml'. Did you mean 'cloudformation/data/database.yaml'?`,
    ],
    [
      'a nested template by an intrinsic function',
      { 'cloudformation/main.yaml': nesting("!Sub 'a'") },
      `${AT} template/nested-path: A nested template must be a file of this repository. Write a path relative to this file: 'TemplateURL: network.yaml'.`,
    ],
    [
      'a template that is nested in itself',
      { 'cloudformation/main.yaml': nesting('a.yaml'), 'cloudformation/a.yaml': nesting('main.yaml') },
      "cloudformation/a.yaml:2:64 error template/nested-circle: 'cloudformation/main.yaml' is nested in itself: cloudformation/main.yaml → cloudformation/a.yaml → cloudformation/main.yaml. Remove one of the nested stacks.",
    ],
    [
      'each of two templates that cannot be read',
      {
        'cloudformation/main.yaml': nesting('a.yaml', 'b.yaml'),
        'cloudformation/a.yaml': 'a: &x 1\n',
        'cloudformation/b.yaml': 'a:\n\tb: 1\n',
      },
      'cloudformation/a.yaml:1:4 error template/unreadable: Anchors and aliases are not supported. Repeat the value where it is needed.',
      'cloudformation/b.yaml:2:1 error template/unreadable: A tab is used for indentation. Indent with spaces.',
    ],
  ] as const)
    test(`templates are refused for ${title}`, async () => {
      const problem = await expectProblem(() => read(files))
      assert.equal(problem.kind, 'usage')
      assert.equal(problem.message, "The templates below 'cloudformation/main.yaml' cannot be read.")
      assert.deepEqual(findingLines(problem.findings), lines)
    })
})
