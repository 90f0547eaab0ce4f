import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import { controlFindings } from '#lib/rules/controls/controls.ts'
import { compactTemplate } from '#lib/template/package/compactTemplate.ts'
import { capabilitiesOf } from '#lib/template/resolve/capabilities.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, bootstrapTemplate, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { INVARIANTS } from './invariants/invariants.ts'
import { at, list, resourcesOfType, statementsIn } from './invariants/readResources.ts'

const { stack, findings } = resolveBootstrapStack(ALL_PARAMETERS)
const parts = flatResourcesOf(stack)

suite('the bootstrap stack', () => {
  test('the bootstrap stack resolves without a finding', () => {
    assert.deepEqual([...findings, ...resolveBootstrapStack().findings], [])
  })

  test('the bootstrap stack has the outputs that a deployment reads', () => {
    assert.deepEqual(Object.keys(resolveBootstrapStack().stack.outputs), [
      'ArtifactBucketName',
      'ServiceRoleArn',
      'BoundaryArn',
    ])
    assert.deepEqual(Object.keys(stack.outputs).slice(3), [
      'PreviewRoleArn',
      'DeployRoleArn',
      'TeardownRoleArn',
      'ObserveRoleArn',
    ])
  })

  test('the bootstrap template fits into one request, because its bucket does not exist yet', () => {
    assert.equal(Buffer.byteLength(compactTemplate(bootstrapTemplate.document)) <= 51_200, true)
  })

  test('the bootstrap template says the same as one line of JSON', () => {
    const compact = compactTemplate(bootstrapTemplate.document)

    assert.equal(compact.includes('\n'), false)
    assert.deepEqual(templateDocument('bootstrap.json', compact).value, bootstrapTemplate.document.value)
  })

  for (const [role, hours] of [
    ['DeployRole', 3.5],
    ['TeardownRole', 1.5],
  ] as const)
    test(`a session of ${role} lasts longer than the ${hours} hours that its verb may take`, () => {
      const seconds = Number(parts.find(({ name }) => name === role)?.properties.MaxSessionDuration)

      assert.equal(seconds > hours * 3_600, true)
    })

  test('the bootstrap stack breaks no control, with and without a repository', () => {
    const environment = anEnvironment({ account: '123456789012', protected: true })
    const broken = controlFindings(environment, [stack, resolveBootstrapStack().stack])

    assert.deepEqual(findingLines(broken), [])
  })

  test('the bootstrap stack needs CAPABILITY_NAMED_IAM for its named roles', () => {
    assert.deepEqual(capabilitiesOf(stack), ['CAPABILITY_NAMED_IAM'])
  })

  for (const sentence of [
    'every resource that keeps data has policies that retain it',
    'every bucket is encrypted, closed to the public and refuses plain HTTP',
    'no policy allows every action of a service',
  ])
    test(`the bootstrap stack keeps the invariant: ${sentence}`, () =>
      assert.deepEqual(INVARIANTS[sentence]?.(parts), []))

  test('the artifact bucket refuses to overwrite a template or a preview, whoever asks', () => {
    const policy = resourcesOfType(parts, 'AWS::S3::BucketPolicy')[0]?.properties.PolicyDocument ?? null
    const denied = statementsIn(policy).find(({ Action }) => Action === 's3:PutObject')

    assert.deepEqual([denied?.Effect, denied?.Principal], ['Deny', '*'])
    assert.deepEqual(denied?.Condition, {
      Null: { 's3:if-none-match': 'true' },
      Bool: { 's3:ObjectCreationOperation': 'true' },
    })
    assert.deepEqual(
      list(denied?.Resource).map(resource => String(at(resource, 'Unknown')).split('/')[1]),
      ['previews', 'templates'],
    )
  })

  for (const [parameters, rule] of [
    [{ ...ALL_PARAMETERS, RepositoryOwnerId: '' }, 'RepositoryOwnerId'],
    [{ ...ALL_PARAMETERS, RepositoryId: '' }, 'RepositoryId'],
  ] as const)
    test(`the bootstrap stack refuses a repository without ${rule}`, () => {
      const messages = resolveBootstrapStack(parameters).findings.map(({ message }) => message)

      assert.equal(messages.length, 1)
      assert.match(messages.join(), new RegExp(`needs ${rule}`))
    })
})

suite('a limit of IAM', () => {
  const names = { Application: 'a'.repeat(32), Environment: 'e'.repeat(32) }
  const parts = flatResourcesOf(resolveBootstrapStack({ ...ALL_PARAMETERS, ...names }).stack)

  for (const { name, properties } of resourcesOfType(parts, 'AWS::IAM::ManagedPolicy'))
    test(`policy ${name} is within the 6,144 characters that IAM allows`, () => {
      assert.equal(JSON.stringify(properties.PolicyDocument).length <= 6144, true)
    })

  for (const { name, properties } of resourcesOfType(parts, 'AWS::IAM::Role')) {
    test(`role ${name} has at most 10 managed policies and 10,240 characters of its own`, () => {
      assert.equal(list(properties.ManagedPolicyArns).length <= 10, true)
      assert.equal(JSON.stringify(properties.Policies ?? []).length <= 10_240, true)
    })

    test(`role ${name} has a trust policy within the 2,048 characters that IAM allows`, () => {
      assert.equal(JSON.stringify(properties.AssumeRolePolicyDocument).length <= 2048, true)
    })
  }
})
