import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ChangeSet, ValidationEvent } from '#lib/model/cloudFormation/changeSet.ts'
import { changeSetFailure } from '#lib/operations/preview/changeSetFailure.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const STACK = aResolvedStack({
  'main.yaml': `Resources:
  Handler:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.13
      Code:
        ZipFile: x
  Net:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: net.yaml
`,
  'net.yaml': `Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: vpc-1
`,
})

const INNER = 'arn:aws:cloudformation:eu-central-1:123456789012:changeSet/inner/2'

const aFailed = (id: string, stackName: string, reason: string): ChangeSet => ({
  ...{ id, name: id, stackId: stackName, stackName, status: 'failed', reason, changes: [] },
  ...{ execution: 'unavailable', tags: {}, capabilities: [], storedValues: {} },
})

/** The problem of a change set that fails with these events, by the id of the change set. */
async function failureOf(events: Readonly<Record<string, readonly ValidationEvent[]>>) {
  const root = aFailed('root', 'app', `Nested change set ${INNER} was not successfully created.`)
  const inner = aFailed(INNER, 'app-Net-1A2B3C4D5E6F7', 'AWS::EarlyValidation::PropertyValidation failed')
  return changeSetFailure(root, { changeSet: async () => inner, validationEvents: async id => events[id] ?? [] }, STACK)
}

const event = (path: string | undefined, logicalId?: string): ValidationEvent => ({
  ...{ logicalId, path, reason: 'Required property [X] not found', fatal: true },
})

suite('a change set that cannot be created', () => {
  for (const [what, events, place] of [
    ['of the root stack', { root: [event('/Resources/Handler/Properties')] }, 'cloudformation/main.yaml:4'],
    ['deeper in it', { root: [event('/Resources/Handler/Properties/Code/S3Key')] }, 'cloudformation/main.yaml:6'],
    ['of a nested stack', { [INNER]: [event('/Resources/Group/Properties/VpcId')] }, 'cloudformation/net.yaml:5'],
    ['that has a logical id alone', { [INNER]: [event(undefined, 'Group')] }, 'cloudformation/net.yaml:2'],
    ['that the template does not have', { root: [event('/Resources/Group/Properties')] }, 'undefined:undefined'],
  ] as const)
    test(`names the place of a resource ${what}`, async () => {
      const { location, findings } = await failureOf(events)
      const [reason = { location }] = findings.filter(finding => finding.message.includes('Required property'))

      assert.equal(`${reason.location?.file}:${reason.location?.line}`, place)
    })

  test('names the place of each reason, if there are several', async () => {
    const { message, findings } = await failureOf({
      root: [event('/Resources/Handler/Properties')],
      [INNER]: [event('/Resources/Group/Properties')],
    })

    assert.match(message, /for several reasons/)
    assert.deepEqual(
      findings.map(({ message: text, location }) => `${location?.file}:${location?.line} ${text.split(':')[0]}`),
      ['cloudformation/main.yaml:4 app', 'cloudformation/net.yaml:4 app-Net-1A2B3C4D5E6F7'],
    )
  })
})
