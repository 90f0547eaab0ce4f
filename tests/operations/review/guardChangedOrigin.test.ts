import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { changedOriginWarning, guardChangedOrigin } from '#lib/operations/review/guardChangedOrigin.ts'
import { fakeObjectStore } from '../../fakes/aws/fakeObjectStore.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { createInProcessStack } from '../../fakes/emulator/inProcessStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

const TAGS = aPropertyChange({ path: '/Tags', before: '[]', after: '[{"Key":"team","Value":"chat"}]' })
const ARN = aPropertyChange({
  path: '/Properties/VpcOriginEndpointConfig/Arn',
  evaluation: 'dynamic',
  cause: 'LoadBalancerArn',
  after: undefined,
})

const anOrigin = (about: Partial<Change> = {}) =>
  aChange({ nestedPath: 'Edge', logicalId: 'VpcOrigin', type: 'AWS::CloudFront::VpcOrigin', ...about })
const aLoadBalancer = (about: Partial<Change> = {}) =>
  aChange({ nestedPath: 'LoadBalancer', type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', ...about })

suite('a change of the origin of CloudFront', () => {
  test('a deployment that changes a tag of an origin is refused before it is executed, and its preview says so', async () => {
    const row = aProposedChange({ logicalId: 'VpcOrigin2', type: 'AWS::CloudFront::VpcOrigin', properties: [TAGS] })
    const script = { changeSets: [aChangeSet({ changes: [row] })], onExecute: GOOD_UPDATE }
    const objectStore = fakeObjectStore()
    const viewing = fakeTools({ script, objectStore })
    const environment = anEnvironment()
    const { preview, warnings } = await changeSet({ environment }, viewing)
    const tools = fakeTools({ script, objectStore })

    await assert.rejects(deploy({ environment, yes: true, expect: preview.fingerprint }, tools), (error: unknown) => {
      assert.ok(error instanceof Problem, String(error))
      assert.equal(error.kind, 'refused')
      assert.equal(
        error.message,
        "The change set would change 'VpcOrigin2' (Tags), and CloudFront refuses each change of an origin that a distribution uses, even one of a tag. Nothing was changed.",
      )
      assert.match(error.todo ?? '', /another logical id and another Name .* such as 'VpcOrigin3'/)
      return true
    })
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
    assert.deepEqual(
      warnings.map(({ refuses }) => refuses),
      [true],
    )
  })

  for (const [when, changes, expected] of [
    ['of its name', [anOrigin({ properties: [aPropertyChange()] })], 'refused'],
    [
      'by a replaced load balancer',
      [aLoadBalancer({ replacement: 'always' }), anOrigin({ properties: [ARN] })],
      'refused',
    ],
    [
      'that only another value decides',
      [aLoadBalancer({ properties: [aPropertyChange()] }), anOrigin({ properties: [ARN] })],
      'possible',
    ],
    ['of which nothing is listed', [anOrigin()], 'possible'],
    ['that is proven to be none', [anOrigin({ properties: [ARN], proven: 'unchanged' })], 'none'],
    ['that adds another one and removes it', [anOrigin({ action: 'add' }), anOrigin({ action: 'remove' })], 'none'],
    ['of other resources', [aLoadBalancer({ replacement: 'always' })], 'none'],
  ] as const)
    test(`a change ${when} is ${expected === 'none' ? 'no refusal' : expected}`, () => {
      const warning = changedOriginWarning({ changes })

      assert.equal(warning?.refuses, { refused: true, possible: false, none: undefined }[expected])
      if (expected === 'refused') assert.throws(() => guardChangedOrigin({ changes }), { kind: 'refused' })
      else guardChangedOrigin({ changes })
    })
})

suite('the origin of an environment without a domain', () => {
  const withText = (file: string, edits: readonly (readonly [from: RegExp, to: string])[], files = fixtureFiles) => {
    const text = edits.reduce((before, [from, to]) => {
      assert.match(before, from)
      return before.replace(from, to)
    }, files[file] ?? '')
    return { ...files, [file]: text }
  }
  const DEV = 'environments/dev.yaml'
  const withoutDomain = withText(DEV, [
    [/ {2}DomainName: .*\n/, ''],
    [/ {2}HostedZoneId: .*\n/, '  CloudFrontPrefixListId: pl-a3a144ca\n'],
  ])
  const withTag = withText(DEV, [[/cost-center: .*/, 'cost-center: other']], withoutDomain)

  test('another tag of the environment is refused, unless the origin has another id and name in the same change', async () => {
    const dev = await createInProcessStack('dev', withoutDomain)
    const withOrigin = withText(
      'cloudformation/edge.yaml',
      [
        [/^ {2}VpcOrigin:/m, '  VpcOrigin2:'],
        [/!Ref VpcOrigin$/m, '!Ref VpcOrigin2'],
        [/-1$/m, '-2'],
      ],
      withTag,
    )
    const withScaling = withText(DEV, [[/parameters:/, 'parameters:\n  WebAclMode: count']], withoutDomain)

    const { preview } = await dev.previewChange(withTag)
    const previews = [await dev.previewChange(withOrigin), await dev.previewChange(withScaling)]

    assert.throws(() => guardChangedOrigin(preview), /'Edge\/VpcOrigin' \(Tags\/cost-center\)/)
    assert.deepEqual(
      previews.map(({ preview: other }) => changedOriginWarning(other)),
      [undefined, undefined],
    )
    await dev.execute(withOrigin)
    assert.equal(dev.stack.status, 'UPDATE_COMPLETE')
  })
})
