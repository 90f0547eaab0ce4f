import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  HANDLED_TYPES,
  handlerPermissionsOf,
} from '../../../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { rollOutWithPermissions } from '../../../fakes/emulator/rollOutWithPermissions.ts'
import { flatResourcesOf } from '../../../fakes/template/alterStack.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../../../fakes/template/repositoryStack.ts'
import { sampleOf } from '../../../fakes/testSize.ts'

/** The service role, and the roles of tasks, read the value of a secret only if the secret has the tag. */
const SECRET = 'AWS::SecretsManager::Secret'

const used = new Set(
  Object.values(PARAMETER_SETS).flatMap(parameters =>
    flatResourcesOf(resolveRepositoryStack(parameters).stack).map(({ type }) => type),
  ),
)
const types = HANDLED_TYPES.filter(
  type => used.has(type) && handlerPermissionsOf(type).hasSystemTags && type !== SECRET,
)

suite("the service role of production when AWS does not set CloudFormation's own tags", () => {
  test('the templates use types that get the tags', () => assert.ok(types.length > 15, `${types.length}`))

  for (const [title, without] of sampleOf([
    ...types.map(type => [type, [type]] as const),
    ['every type but secrets', types] as const,
  ]))
    test(`production is created, protected, changed and deleted without the tags on ${title}`, async () =>
      assert.equal(await rollOutWithPermissions({ switches: { typesWithoutSystemTags: without } }), undefined))

  test('a secret without the tag is not read', async () => {
    const failure = await rollOutWithPermissions({ switches: { typesWithoutSystemTags: [SECRET] } })

    assert.equal(failure?.step, 'fail')
    assert.match(failure.refusals.join(), /perform: secretsmanager:GetSecretValue/)
  })
})
