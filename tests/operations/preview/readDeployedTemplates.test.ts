// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK, type Stack } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { type CloudFormationScript, GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const ROOT = `
Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref DomainName } }
  Database:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: NESTED, Parameters: { Protection: !Ref DeletionProtection, Topic: !Ref Topic } }
`
const INNER = `
Parameters: { Protection: { Type: String }, Topic: { Type: String } }
Resources:
  Instance: { Type: 'AWS::RDS::DBInstance', Properties: { DBName: !Ref Topic, DeletionProtection: !Ref Protection } }
`
const TREE = {
  ...exampleFiles(),
  'cloudformation/main.yaml': ROOT.replace('NESTED', 'database.yaml'),
  'cloudformation/database.yaml': INNER,
}
const parameters = { DomainName: 'old.example.com', DeletionProtection: 'false' }
const root = aStack({ parameters, tags: { 'cost-center': 'ai' } })
const nestedId = stackIdOf('Database')
const inner = {
  logicalId: 'Database',
  type: NESTED_STACK,
  physicalId: nestedId,
  status: 'CREATE_COMPLETE',
  statusReason: undefined,
}
const OTHER_TEMPLATE_URL = 'https://elsewhere.s3.eu-central-1.amazonaws.com/templates/1.yaml'

/** CloudFormation lists a possible replacement of the database, because the name of a topic may change. */
const ROWS: Partial<CloudFormationScript> = {
  changeSets: [
    aChangeSet({
      changes: [
        aProposedChange({
          properties: [aPropertyChange({ before: 'old.example.com', after: 'chat.dev.example.com' })],
        }),
        aProposedChange({ logicalId: 'Database', type: NESTED_STACK, nestedChangeSetId: 'inner' }),
      ],
    }),
  ],
  nestedChangeSets: [
    aChangeSet({
      id: 'inner',
      changes: [
        aProposedChange({
          logicalId: 'Instance',
          type: 'AWS::RDS::DBInstance',
          replacement: 'conditional',
          properties: [
            aPropertyChange({
              ...{ path: '/Properties/DBName', replacement: 'always', evaluation: 'dynamic' },
              ...{ before: 'topic-1', after: undefined },
            }),
          ],
        }),
      ],
    }),
  ],
}

type PreviewCase = {
  readonly stack?: Partial<Stack>
  /** By stack id, in place of the target template. */
  readonly templates?: Readonly<Record<string, string>>
  readonly onCall?: CloudFormationScript['onCall']
  readonly about?: Parameters<typeof anEnvironment>[0]
}

function toolsFor({ stack = {}, templates = {}, onCall }: PreviewCase) {
  const calls: string[] = []
  const tools = fakeTools({
    workspace: fakeWorkspace(TREE),
    script: {
      ...ROWS,
      onExecute: GOOD_UPDATE,
      stacks: [{ ...root, ...stack }, aBootstrapStack()],
      resources: { [root.id]: [inner] },
      templates: { [root.id]: ROOT.replace('NESTED', OTHER_TEMPLATE_URL), [nestedId]: INNER, ...templates },
      onCall: (call, argument) => {
        calls.push(`${call} ${argument}`)
        onCall?.(call, argument)
      },
    },
  })
  return { ...tools, calls }
}

/** The proof about the database, or the reason why nothing is proven. */
async function effectOnDatabase(given: PreviewCase = {}): Promise<string | undefined> {
  const { preview } = await changeSet({ environment: anEnvironment(given.about ?? {}) }, toolsFor(given))
  return (
    preview.unprovenReason ??
    preview.changes.find(change => resourcePathOf(change) === 'Database/Instance')?.proven ??
    'open'
  )
}

suite('a preview is compared with the deployed templates', () => {
  test('a preview is compared with the deployed templates with nested templates at another URL', async () =>
    assert.equal(await effectOnDatabase(), 'unchanged'))

  test('a preview that is compared with the deployed templates has another deployed value', async () =>
    assert.equal(
      await effectOnDatabase({ templates: { [nestedId]: INNER.replace('!Ref Topic', "!Sub '${Topic}-old'") } }),
      'open',
    ))

  test('a preview reads no deployed nested template that the target has, too', async () => {
    const first = toolsFor({})
    await changeSet({ environment: anEnvironment() }, first)
    const packaged = [...first.objectStore.objects.values()].find(body => body.includes('TemplateURL: "'))
    const url = /https:[^" ]+/.exec(packaged ?? '')?.[0] ?? assert.fail('nothing was packaged')

    const again = toolsFor({ templates: { [root.id]: ROOT.replace('NESTED', url), [nestedId]: 'never read' } })
    const { preview } = await changeSet({ environment: anEnvironment() }, again)

    assert.equal(preview.unprovenReason, undefined)
    assert.deepEqual(
      again.calls.filter(call => call.startsWith('template ')),
      [`template ${root.id}`],
    )
  })

  test('a fingerprint stands for the deployed templates, also if they cannot be resolved', async () => {
    const fingerprintWith = async (given: PreviewCase): Promise<string> =>
      (await changeSet({ environment: anEnvironment() }, toolsFor(given))).preview.fingerprint
    const cases: readonly PreviewCase[] = [
      {},
      { templates: { [nestedId]: `Description: other\n${INNER}` } },
      { templates: { [root.id]: 'Resources: [' } },
      { templates: { [root.id]: 'Resources: [ ' } },
      { templates: { [root.id]: 'Resources: [' }, stack: { parameters: { Size: 'other' } } },
      { templates: { [nestedId]: '- a' } },
    ]
    const [fingerprints, again] = [
      await Promise.all(cases.map(fingerprintWith)),
      await Promise.all(cases.map(fingerprintWith)),
    ]

    assert.deepEqual(again, fingerprints)
    assert.equal(new Set(fingerprints).size, cases.length)
  })
})

suite('a preview proves nothing, and names the reason,', () => {
  const refused = (call: string, argument: string): void => {
    if (call === 'template' && argument === root.id) throw new Problem('AWS refused it.')
  }
  for (const [when, given, reason] of [
    ['if the deployed template cannot be read', { onCall: refused }, /AWS refused it/],
    ['if the deployed template is no template', { templates: { [root.id]: 'Resources: [' } }, /./],
    ['if a nested template is no template', { templates: { [nestedId]: '- a' } }, /./],
    [
      'if the deployed template has a transform',
      { templates: { [root.id]: `Transform: AWS::LanguageExtensions\n${ROOT}` } },
      /transform/,
    ],
    [
      'after a rollback, which may have skipped resources',
      { stack: { status: 'UPDATE_ROLLBACK_COMPLETE' } },
      /ROLLBACK/,
    ],
    ['if a deployed parameter is not in the template', { stack: { parameters: { Other: 'x' } } }, /./],
    [
      'if a condition depends on a NoEcho parameter',
      {
        stack: { parameters: { ...parameters, DomainName: '****' } },
        templates: {
          [root.id]: ROOT.replace('DomainName: { Type: String }', 'DomainName: { Type: String, NoEcho: true }').replace(
            'Resources:',
            "Conditions: { Named: !Not [!Equals [!Ref DomainName, '']] }\nResources:",
          ),
        },
      },
      /known only when the stack runs|not known/,
    ],
  ] as const satisfies readonly (readonly [string, PreviewCase, RegExp])[])
    test(`a preview proves nothing ${when}`, async () => assert.match((await effectOnDatabase(given)) ?? '', reason))

  test('a preview proves nothing about the properties with the value of a NoEcho parameter', async () => {
    const withNoEcho = ROOT.replace('DomainName: { Type: String }', 'DomainName: { Type: String, NoEcho: true }')
    const given = {
      stack: { parameters: { ...parameters, DomainName: '****' } },
      templates: { [root.id]: withNoEcho.replace('NESTED', OTHER_TEMPLATE_URL) },
    }
    assert.equal(await effectOnDatabase(given), 'unchanged')
  })
})

suite('a protected environment', () => {
  const about = { protected: true } as const
  const fingerprint = async (given: PreviewCase): Promise<string> =>
    (await changeSet({ environment: anEnvironment(about) }, toolsFor(given))).preview.fingerprint

  test('a protected environment deploys a change without data loss, although CloudFormation lists a possible replacement', async () => {
    const given = { stack: { parameters: { ...parameters, DeletionProtection: 'true' } } }
    const order = { environment: anEnvironment(about), yes: true, expect: await fingerprint(given) }
    const tools = toolsFor(given)

    await deploy(order, tools)

    assert.ok(tools.cloudFormation.operations.includes('execute'))
  })

  test('a protected environment refuses a possible data loss where nothing is proven', async () => {
    const given = { templates: { [root.id]: '' } }
    const order = { environment: anEnvironment(about), yes: true, expect: await fingerprint(given) }

    await assert.rejects(deploy(order, toolsFor(given)), /would replace 'Database\/Instance'/)
  })
})
