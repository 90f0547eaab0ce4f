import { isEscalating, isEveryAction } from '../../analysis/policy/action.ts'
import { extentOf, isEveryResource } from '../../analysis/policy/resource.ts'
import { matchesLiteral, type Scalar, scalarText } from '../../analysis/scalar.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { hasAction, identityStatements, type StatementInPolicy, statementsAt, testsOf } from './statements.ts'
import { resourcesIn } from './values.ts'
import { violationOf } from './violation.ts'

/** The roles of code inside containers, and so of an intruder. */
export const taskRoles: Control = scope => {
  const roles = new Set(
    resourcesOfType(scope, 'AWS::ECS::TaskDefinition').flatMap(({ resource }) =>
      resourcesIn(resource.properties.TaskRoleArn),
    ),
  )
  return identityStatements(scope)
    .filter(({ found }) => rolesWith(found, scope).some(role => roles.has(role)))
    .flatMap(({ found, path, statement }): readonly Finding[] => {
      const isNamed = statement.resources.every(resource => extentOf(resource) === 'one')
      const action = statement.exceptActions
        ? 'every action but some'
        : statement.actions.find(one => isPowerful(one, isNamed && statement.resources.length > 0))
      if (action === undefined) return []
      return [
        violationOf(found, {
          ...{ rule: 'control/task-role', severity: 'high', path: [...path, 'Action'] },
          clause: `gives code inside a container ${scalarText(action)}, with which it changes permissions or secrets (${path.join('/')})`,
          todo: 'Name the actions that the program uses, on the resources that it uses.',
        }),
      ]
    })
}

/** The roles that a policy belongs to: the role itself, or those that it is attached to. */
function rolesWith({ path, resource }: ResourceInStack, scope: ControlScope): readonly string[] {
  if (resource.type === 'AWS::IAM::Role') return [path]
  const attached = resourcesOfType(scope, 'AWS::IAM::Role').filter(({ resource: { properties } }) =>
    resourcesIn(properties.ManagedPolicyArns).includes(path),
  )
  const { Roles, RoleName } = resource.properties
  return [...attached.map(role => role.path), ...resourcesIn(Roles), ...resourcesIn(RoleName)]
}

/** Every action, and writes to IAM, STS and secrets; some are right for one named resource. */
function isPowerful(action: Scalar, isNamed: boolean): boolean {
  if (isEveryAction(action) || matchesLiteral(action, /^(?:iam|sts|secretsmanager):\*+$/i)) return true
  if (matchesLiteral(action, /^(?:iam:PassRole|sts:AssumeRole)$/i)) return !isNamed
  if (matchesLiteral(action, /^iam:/i)) return !matchesLiteral(action, /^iam:(?:Get|List|Simulate)/i)
  if (matchesLiteral(action, /^secretsmanager:(?:Create|Put|Update|Delete|Restore|Rotate|Tag|Untag)/i)) return !isNamed
  return isEscalating(action) && !isNamed
}

/** A role for tasks is for those of this account. */
export const taskRoleTrust: Control = scope =>
  resourcesOfType(scope, 'AWS::IAM::Role')
    .flatMap(found => statementsAt(found, ['AssumeRolePolicyDocument']))
    .flatMap(({ found, path, statement }): readonly Finding[] => {
      const isOfTasks = statement.principals.some(
        ({ kind, name }) => kind === 'service' && matchesLiteral(name, /^ecs-tasks\.amazonaws\.com/),
      )
      const isLimited = testsOf(statement).some(({ key }) => /^aws:source(?:account|arn|orgid|orgpaths)$/.test(key))
      if (statement.effect !== 'Allow' || !isOfTasks || isLimited) return []
      return [
        violationOf(found, {
          ...{ rule: 'control/task-role-trust', severity: 'high', path: [...path, 'Condition'] },
          clause: 'trusts ecs-tasks.amazonaws.com on behalf of every account',
          todo: 'Add conditions on aws:SourceAccount and aws:SourceArn.',
        }),
      ]
    })

/** Keys of conditions that limit the keys, or the services that use them. */
const KEY_LIMIT =
  /^(?:kms:(?:viaservice|encryptioncontext.*|resourcealiases|requestalias|grantisforawsresource)|aws:(?:resourcetag\/.+|calledvia.*))$/

/** Permissions to decrypt with every key of the account. A permission for everything is a danger by itself. */
export const keyUsers: Control = scope =>
  identityStatements(scope)
    .filter(({ statement }) => decryptsEverything(statement))
    .map(({ found, path }) =>
      violationOf(found, {
        ...{ rule: 'control/decrypt-all-keys', severity: 'medium', path },
        clause: `allows the decryption with every key of the account (${path.join('/')})`,
        todo: 'Name the keys in Resource, or add a condition on kms:ViaService or a tag of the keys.',
      }),
    )

function decryptsEverything(statement: StatementInPolicy['statement']): boolean {
  const { actions, exceptActions, resources, exceptResources } = statement
  const isEvery =
    exceptResources || resources.some(resource => isEveryResource(resource) || extentOf(resource) === 'many')
  return (
    isEvery &&
    !exceptActions &&
    !actions.some(isEveryAction) &&
    hasAction(statement, 'kms:Decrypt', 'kms:ReEncryptFrom') &&
    !testsOf(statement).some(({ key }) => KEY_LIMIT.test(key))
  )
}
