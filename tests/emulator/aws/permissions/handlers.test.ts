import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { cutHandlers } from '../../../../scripts/emulator/aws/permissions/handlers/cutHandlers.ts'
import { handledTypes } from '../../../../scripts/emulator/aws/permissions/handlers/handledTypes.ts'
import {
  HANDLED_TYPES,
  handlerPermissionsOf,
} from '../../../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { moreActionsOf } from '../../../../scripts/emulator/aws/permissions/handlers/moreActions.ts'
import { NOT_ACTIONS } from '../../../../scripts/emulator/aws/permissions/handlers/notActions.ts'
import {
  optionalActionsOf,
  TYPES_WITH_OPTIONAL_ACTIONS,
} from '../../../../scripts/emulator/aws/permissions/handlers/optionalActions.ts'

const PHASES = ['create', 'read', 'update', 'delete'] as const

function namedBy(type: string): readonly string[] {
  const handlers = handlerPermissionsOf(type)
  return PHASES.flatMap(phase => handlers[phase])
}

suite('the permissions that AWS’s handlers name', () => {
  test('the data of the handlers is what the pinned cfn-lint says about the types of the templates', () => {
    const texts = globSync('cloudformation/*.yaml').map(file => readFileSync(file, 'utf8'))

    const cut = cutHandlers(handledTypes(texts))

    assert.deepEqual(
      Object.keys(cut)
        .filter(type => !HANDLED_TYPES.includes(type))
        .map(type => `Run 'npm run cut:permissions': a template has ${type}, which is new.`),
      [],
    )
    assert.ok(HANDLED_TYPES.length >= 54)
    assert.deepEqual(Object.fromEntries(HANDLED_TYPES.map(type => [type, handlerPermissionsOf(type)])), cut)
  })

  test('a type that was not cut is refused by its name', () =>
    assert.throws(() => handlerPermissionsOf('AWS::Nope::Nope'), /The permissions of 'AWS::Nope::Nope' are unknown/))

  test('every entry that is called no action is still an entry of a handler', () => {
    const named = new Set(HANDLED_TYPES.flatMap(namedBy))
    assert.deepEqual(
      Object.keys(NOT_ACTIONS).filter(entry => !named.has(entry)),
      [],
    )
  })

  test('every optional action is still named by a handler of its type, or called although no handler names it', () => {
    assert.deepEqual(
      TYPES_WITH_OPTIONAL_ACTIONS.flatMap(type => {
        const named = [...namedBy(type), ...PHASES.flatMap(phase => moreActionsOf(type, phase))]
        return optionalActionsOf(type)
          .flatMap(({ actions }) => actions)
          .filter(action => !named.includes(action))
          .map(action => `${type} ${action}`)
      }),
      [],
    )
  })

  test('every optional action has the ground for it', () => {
    for (const type of TYPES_WITH_OPTIONAL_ACTIONS)
      for (const { actions, ground } of optionalActionsOf(type)) assert.ok(ground.length > 10, `${type} ${actions}`)
  })

  test('an action that no handler names is not named by one', () => {
    for (const type of HANDLED_TYPES)
      for (const phase of PHASES)
        for (const action of moreActionsOf(type, phase))
          assert.ok(!handlerPermissionsOf(type)[phase].includes(action), `${type} ${action}`)
  })
})
