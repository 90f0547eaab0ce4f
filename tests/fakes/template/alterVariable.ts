import type { ResolvedStack, Value } from '#lib/template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '#lib/template/resolve/unknownValue.ts'
import { alterResource } from './alterStack.ts'

const TASK_DEFINITION = 'Compute/TaskDefinition'

/** The names of the application's variables in a stack of this repository, its secrets included. */
export function variableNames(stack: ResolvedStack): readonly string[] {
  return ['Environment', 'Secrets'].flatMap(property => entriesOf(stack, property).map(({ name }) => name))
}

/** The same stack with one variable of the application renamed, without it (undefined), or with another value. */
export function alterVariable(
  stack: ResolvedStack,
  name: string,
  change: { readonly name?: string | undefined; readonly value?: Value } | undefined,
): ResolvedStack {
  const property = entriesOf(stack, 'Secrets').some(entry => entry.name === name) ? 'Secrets' : 'Environment'
  const position = entriesOf(stack, property).findIndex(entry => entry.name === name)
  const path = ['ContainerDefinitions', 0, property, position === -1 ? entriesOf(stack, property).length : position]
  if (change === undefined) return alterResource(stack, TASK_DEFINITION, path, undefined)
  if (change.name !== undefined) return alterResource(stack, TASK_DEFINITION, [...path, 'Name'], change.name)
  if (property === 'Environment' && position !== -1)
    return alterResource(stack, TASK_DEFINITION, [...path, 'Value'], change.value)
  const without = position === -1 ? stack : alterVariable(stack, name, undefined)
  const end = entriesOf(without, 'Environment').length
  const entry = { Name: name, Value: change.value ?? '' }
  return alterResource(without, TASK_DEFINITION, ['ContainerDefinitions', 0, 'Environment', end], entry)
}

function entriesOf(stack: ResolvedStack, property: string): readonly { readonly name: string }[] {
  const containers = stack.nested.Compute?.resources.TaskDefinition?.properties.ContainerDefinitions
  const container = isValueList(containers) ? containers[0] : undefined
  const entries = isValueMap(container) ? container[property] : undefined
  return isValueList(entries) ? entries.map(entry => ({ name: isValueMap(entry) ? String(entry.Name) : '' })) : []
}
