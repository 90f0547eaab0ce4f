import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { JsonMap } from '#lib/model/json.ts'
import { actionsMatching } from '../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { at, list, resourcesOfType, statementsIn } from '../templates/invariants/readResources.ts'

const parts = flatResourcesOf(resolveBootstrapStack(ALL_PARAMETERS).stack)

/** The actions that the roles have beside those that the recorded verbs called, with the ground of each. */
const UNRECORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

/** `| action | preview: change-set | deploy: deploy | … |`, with an x where a verb of a role needs the action. */
function recordedActions(role: string): readonly string[] {
  const [head = [], , ...rows] = readFileSync('tests/expected/role-actions.md', 'utf8')
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()))
  const columns = head.flatMap((cell, index) => (cell.startsWith(`${role}: `) ? [index] : []))
  return rows
    .filter(row => columns.some(column => row[column] === 'x'))
    .map(([, action = '']) => action.replaceAll('`', ''))
}

/** What the statements of a role allow: those of its own policies and of the managed ones that it names. */
function allowedActions(role: string): readonly string[] {
  const [{ properties } = { properties: {} }] = resourcesOfType(parts, 'AWS::IAM::Role').filter(
    ({ name }) => name.toLowerCase() === `${role}role`,
  )
  const managed = list(properties.ManagedPolicyArns).map(arn => at(arn, 'Unknown'))
  const policies: readonly JsonMap[] = [
    ...resourcesOfType(parts, 'AWS::IAM::ManagedPolicy').filter(({ name }) => managed.includes(name)),
    ...list(properties.Policies).map(policy => ({ properties: policy })),
  ].map(({ properties: policy }) => policy as JsonMap)
  const statements = policies.flatMap(statementsIn).filter(({ Effect }) => Effect === 'Allow')
  const patterns = statements.flatMap(({ Action }) => list(Action).map(String))
  return [...new Set(patterns.flatMap(pattern => actionsMatching(pattern).map(({ name }) => name)))].toSorted()
}

suite('the policies of the roles', () => {
  for (const role of ['preview', 'deploy', 'teardown', 'observe']) {
    test(`the ${role} role may do everything that its verbs need`, () => {
      const allowed = new Set(allowedActions(role))
      assert.deepEqual(
        recordedActions(role).filter(action => !allowed.has(action)),
        [],
      )
    })

    test(`the ${role} role may do nothing else, but for what has a ground`, () => {
      const recorded = new Set(recordedActions(role))
      assert.deepEqual(
        allowedActions(role).filter(action => !recorded.has(action)),
        Object.keys(UNRECORDED[role] ?? {}).toSorted(),
      )
    })
  }
})
