import { isMap } from '../../model/json.ts'
import type { Suppression } from '../../model/lint/suppression.ts'
import type { ResolvedResource, ResolvedStack } from '../../template/resolve/resolvedStack.ts'

type Active = Pick<Suppression, 'file' | 'logicalId' | 'id' | 'reason' | 'expires'> & {
  /** `Compute/TaskDefinition`. */
  readonly resource: string
}

/** The suppressions of the resources that a stack and its nested stacks have, through the branch of each Fn::If. */
export function suppressionsIn(stack: ResolvedStack): readonly Active[] {
  const { nestedPath, template, resources, nested } = stack
  const { file } = template.document
  const own = Object.values(resources).flatMap(resource =>
    entriesOf(resource).map(entry => {
      const { logicalId } = resource
      return { ...entry, file, logicalId, resource: nestedPath === '' ? logicalId : `${nestedPath}/${logicalId}` }
    }),
  )
  return [...own, ...Object.values(nested).flatMap(suppressionsIn)]
}

function entriesOf({ metadata }: ResolvedResource): readonly Pick<Suppression, 'id' | 'reason' | 'expires'>[] {
  const { Lint: lint } = metadata
  const list = isMap(lint) ? lint.Suppress : undefined
  if (!Array.isArray(list)) return []
  return list.filter(isMap).flatMap(({ id, reason, expires }) => {
    if (typeof id !== 'string' || typeof reason !== 'string' || typeof expires !== 'string') return []
    return [{ id, reason: reason.trim(), expires }]
  })
}

/** The same text for an entry of a template and for the resolved one. */
export function suppressionKey({ file, logicalId, id, reason, expires }: Omit<Active, 'resource'>): string {
  return JSON.stringify([file, logicalId, id, reason, expires])
}
