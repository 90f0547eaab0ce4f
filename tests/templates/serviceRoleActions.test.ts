import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { suite, test } from 'node:test'
import { withSection } from '../../scripts/document/section.ts'
import { actionsOfTemplate, templateActions } from '../../scripts/document/templateActions.ts'
import { handlerPermissionsOf } from '../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { moreActionsOf } from '../../scripts/emulator/aws/permissions/handlers/moreActions.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { at, list, resourcesOfType, statementsIn } from './invariants/readResources.ts'

const PHASES = ['create', 'read', 'update', 'delete'] as const

/** Actions of the handlers that the service role does not have, each with its ground. */
const WITHHELD: Readonly<Record<string, string>> = {
  'iam:DeleteRolePermissionsBoundary': 'no role of the templates loses its boundary, and nothing may take it away',
}

/** Actions of the service role that no handler names, each with its ground. */
const BEYOND_HANDLERS: Readonly<Record<string, string>> = {
  'cloudformation:CreateChangeSet': 'the change set of a nested stack',
  'cloudformation:DeleteChangeSet': 'the change set of a nested stack',
  'cloudformation:DescribeChangeSet': 'the change set of a nested stack',
  'cloudformation:ExecuteChangeSet': 'the change set of a nested stack',
}

const files = globSync('cloudformation/*.yaml').filter(file => basename(file) !== 'bootstrap.yaml')
const allowed = allowedActions()
const types = new Set(files.flatMap(file => Object.keys(actionsOfTemplate(file))))
const named = [...types].flatMap(type =>
  PHASES.flatMap(phase => [...handlerPermissionsOf(type)[phase], ...moreActionsOf(type, phase)]),
)

suite('the actions of the service role', () => {
  for (const file of files)
    test(`the service role may do everything that AWS's handlers do for the types of ${basename(file)}`, () => {
      const missing = Object.entries(actionsOfTemplate(file)).flatMap(([type, phases]) =>
        PHASES.flatMap(phase =>
          phases[phase]
            .filter(action => !(action in WITHHELD) && !allowed.some(pattern => covers(pattern, action)))
            .map(action => `Allow '${action}' in cloudformation/bootstrap.yaml: ${phase} of ${type} calls it.`),
        ),
      )

      assert.deepEqual(missing, [])
    })

  test('the service role has no action that no handler of the templates names', () => {
    const beyond = allowed.filter(pattern => !named.some(action => covers(pattern, action)))

    assert.deepEqual(beyond.toSorted(), Object.keys(BEYOND_HANDLERS).toSorted())
  })

  test('an action that is withheld from the service role is needed by a type, and has a ground', () => {
    for (const [action, ground] of Object.entries(WITHHELD)) {
      assert.equal(named.includes(action), true, action)
      assert.equal(
        allowed.some(pattern => covers(pattern, action)),
        false,
        action,
      )
      assert.equal(ground.length > 10, true)
    }
  })

  test("the actions in cloudformation/README.md are those of the templates' types, by 'npm run document'", () => {
    const readme = readFileSync('cloudformation/README.md', 'utf8')

    const isCurrent = withSection(readme, 'actions', templateActions()) === readme
    assert.ok(
      isCurrent,
      "Run 'npm run document': the types of the templates are not those in cloudformation/README.md.",
    )
  })
})

function allowedActions(): readonly string[] {
  const parts = flatResourcesOf(resolveBootstrapStack(ALL_PARAMETERS).stack)
  const role = parts.find(({ name }) => name === 'ServiceRole')
  const attached = list(role?.properties.ManagedPolicyArns).map(policy => at(policy, 'Unknown'))
  const statements = resourcesOfType(parts, 'AWS::IAM::ManagedPolicy')
    .filter(({ name }) => attached.includes(name))
    .flatMap(({ properties }) => statementsIn(properties))
  return [...new Set(statements.flatMap(({ Action }) => list(Action).map(String)))]
}

/** Actions have wildcards. */
function covers(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action)
}
