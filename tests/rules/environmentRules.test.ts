import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { documentationAccount } from '#lib/rules/documentationAccount.ts'
import { pinnedImages } from '#lib/rules/pinnedImages.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

const ROOT = `Parameters:
  Image: { Type: String }
Resources:
  Compute:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: compute.yaml, Parameters: { Image: !Ref Image } }
`
const COMPUTE = `Parameters:
  Image: { Type: String }
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: app
          Image: !Ref Image
`
const findingsFor = (image: string): readonly string[] =>
  findingLines(
    pinnedImages(anEnvironment(), aResolvedStack({ 'main.yaml': ROOT, 'compute.yaml': COMPUTE }, { Image: image })),
  )

suite('an image', () => {
  test('an image with a digest has no finding', () =>
    assert.deepEqual(findingsFor(`ghcr.io/a/b:v1@sha256:${'0'.repeat(64)}`), []))

  test('an image with a tag but no digest is a warning, located in the nested template', () =>
    assert.deepEqual(findingsFor('ghcr.io/a/b:v1.2'), [
      "cloudformation/compute.yaml:9:11 warning image/no-digest: Image 'ghcr.io/a/b:v1.2' is named by its tag alone, and a tag can be moved. Add the digest that the registry shows for this tag (sha256:…).",
    ]))

  for (const [image, reason] of [
    ['ghcr.io/a/b:latest', 'a moving tag'],
    ['ghcr.io/a/b:main', 'a moving tag'],
    ['localhost:5000/a/b', 'no tag'],
  ] as const)
    test(`an image with ${reason} is an error: ${image}`, () =>
      assert.deepEqual(findingsFor(image), [
        `cloudformation/compute.yaml:9:11 error image/moving-tag: Image '${image}' has ${reason}: each task may run a different version. Name the version and its digest.`,
      ]))
})

suite('the example account of the documentation', () => {
  const stack = aResolvedStack({ 'main.yaml': "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n" })

  test('the example account of the documentation is a notice', () => {
    const [notice, ...others] = documentationAccount(anEnvironment({ account: '123456789012' }), stack)
    assert.deepEqual(others, [])
    assert.equal(notice?.level, 'notice')
    assert.match(notice?.message ?? '', /'dev' has the account number of AWS's documentation/)
  })

  test('another account has no finding', () => assert.deepEqual(documentationAccount(anEnvironment(), stack), []))
})
