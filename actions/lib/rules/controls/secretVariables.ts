import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { sourcePath } from '../../template/parse/sourcePath.ts'
import { taskContainersIn } from './containers.ts'
import type { Control } from './control.ts'
import { hasSecretReference, secretReferences } from './secretFlow.ts'
import { propertyAt, quotedValue, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

/** Names of values that are none, although a secret may hold them. */
const OPEN_NAME = /(?:EMAIL|USER|USERNAME|NAME|HOST|PORT|ENDPOINT)$/

/** Secrets that CloudFormation writes into the environment variables of containers, where every reader of the task definition sees them. */
export const secretVariables: Control = scope =>
  taskContainersIn(scope).flatMap(({ found, path, container, title }) =>
    valuesIn(container.Environment).flatMap((variable, index): readonly Finding[] => {
      const [name, value] = ['Name', 'Value'].map(property => propertyAt(variable, property))
      const at = [...path, 'Environment', index, 'Value']
      const isSecret = hasSecretReference(value) || namesSecret(found, at)
      if (!isSecret || OPEN_NAME.test(scalarTextOf(name) ?? '')) return []
      return [
        violationOf(found, {
          ...{ rule: 'control/secret-variable', severity: 'high', path: at },
          clause: `writes a secret into variable ${quotedValue(name)} of ${title}: everyone who may describe the task definition reads it`,
          todo: "Name the secret in 'Secrets' in place of 'Environment'.",
        }),
      ]
    }),
  )

/** True if the source of a property names a NoEcho parameter. */
function namesSecret({ stack, resource }: ResourceInStack, path: Path): boolean {
  const properties = stack.template.resources[resource.logicalId]?.properties ?? {}
  const steps = sourcePath(properties, path, condition => stack.conditions[condition])
  const node = steps.reduce<Json>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)] ?? null
    return isMap(inner) ? (inner[step] ?? null) : null
  }, properties)
  return secretReferences(node, [], stack).length > 0
}
