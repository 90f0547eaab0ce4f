import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import type { Engine } from '../../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { updateHandlers } from '../../../../scripts/emulator/aws/services/cloudFormation/updateHandlers.ts'
import { bootstrapAccount, bootstrapRoleArn } from '../../../fakes/emulator/bootstrapAccount.ts'
import { PRODUCTION, PRODUCTION_STACK, refusalsIn } from '../../../fakes/emulator/deployProduction.ts'
import { nestedTemplates } from '../../../fakes/emulator/nestedTemplates.ts'
import { removeStatement } from '../../../fakes/emulator/serviceRoleStatements.ts'
import { putTemplate } from '../../../fakes/emulator/startCloudFormation.ts'

const TAG = '{ Key: stack, Value: !Ref AWS::StackName }'

/** Creates, changes and deletes a stack whose nested stacks have these types. Returns the refusals. */
async function rollOut({
  change = () => undefined,
  tag = TAG,
}: {
  readonly change?: (engine: Engine) => void
  readonly tag?: string
} = {}) {
  const engine = await bootstrapAccount([PRODUCTION], { permissions: true })
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  change(engine)
  const common = {
    StackName: PRODUCTION_STACK,
    RoleARN: bootstrapRoleArn(PRODUCTION, 'service'),
    Tags: [{ Key: 'team', Value: 'chat' }],
  }
  stackLifecycleHandlers(engine).CreateStack({ ...common, TemplateBody: rootTemplate(engine, 1, tag) })
  await engine.waitUntilIdle()
  const created = findStack(engine, PRODUCTION_STACK)?.status
  if (created !== 'CREATE_COMPLETE') return { created, refusals: refusalsIn(engine) }
  updateHandlers(engine).UpdateStack({ ...common, TemplateBody: rootTemplate(engine, 2, tag) })
  await engine.waitUntilIdle()
  const updated = findStack(engine, PRODUCTION_STACK)?.status
  stackLifecycleHandlers(engine).DeleteStack({ StackName: PRODUCTION_STACK })
  await engine.waitUntilIdle()
  return { created, updated, isDeleted: !findStack(engine, PRODUCTION_STACK), refusals: refusalsIn(engine) }
}

function rootTemplate(engine: Engine, version: 1 | 2, tag: string): string {
  const [bucket] = engine.world.resources('AWS::S3::Bucket')
  const nested = Object.entries(nestedTemplates(version)).map(([logicalId, template]) => {
    const url = putTemplate(engine, bucket?.physicalId ?? '', `templates/${logicalId}-${version}.yaml`, template)
    return `  ${logicalId}: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}', Tags: [${tag}] } }`
  })
  return ['Resources:', ...nested].join('\n')
}

suite('the service role and the types of nested stacks', () => {
  test('it creates, changes and deletes distributions, web ACLs, names of services and scheduled actions', async () =>
    assert.deepEqual(await rollOut(), {
      ...{ created: 'CREATE_COMPLETE', updated: 'UPDATE_COMPLETE', isDeleted: true, refusals: [] },
    }))

  for (const [policy, sid, action] of [
    ['ReadPolicy', 'ReadGlobal', 'cloudfront:Get'],
    ['TaggedPolicy', 'CreateDistribution', 'cloudfront:Create'],
    ['TaggedPolicy', 'ChangeDistribution', 'cloudfront:(Update|Delete)'],
    ['TaggedPolicy', 'NamespaceZone', 'route53:'],
  ] as const)
    test(`without the statement ${policy} ${sid} a call to ${action} is refused`, async () => {
      const { refusals } = await rollOut({ change: engine => removeStatement(engine, { policy, sid }) })

      assert.match(refusals.join('\n'), new RegExp(`not authorized to perform: ${action}`))
    })

  test('it makes no distribution without the tag of its root stack', async () => {
    const { refusals } = await rollOut({ tag: '{ Key: stack, Value: open-webui-dev }' })

    assert.match(refusals.join('\n'), /not authorized to perform: cloudfront:Create/)
  })
})
