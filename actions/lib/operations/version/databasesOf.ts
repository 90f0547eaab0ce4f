import { isDependentDatabase } from '../../analysis/lifecycle/databases.ts'
import { propertiesIn } from '../../analysis/resourceState.ts'
import { type DatabaseKind, databaseKindOf } from '../../model/snapshot.ts'
import type { CloudFormation } from '../../ports.ts'
import { resourceValue } from '../../template/compare/resolvedValue.ts'
import { resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'

/** A database of a deployed stack. */
export type Database = { readonly path: string; readonly id: string; readonly kind: DatabaseKind }

/** The databases of a deployed stack that have data of their own. An instance of a cluster or a replica has none. */
export async function databasesOf(
  stackId: string,
  target: ResolvedStack,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly Database[]> {
  const resources = resourcesByPath(target)
  const isDependent = (path: string): boolean => {
    const resource = resources.get(path)?.resource
    return isDependentDatabase(propertiesIn(resource && resourceValue(resource)))
  }
  return (await resourcesOfStack(stackId, cloudFormation)).flatMap(({ path, type, physicalId: id }) => {
    const kind = databaseKindOf(type)
    return kind === undefined || id === undefined || isDependent(path) ? [] : [{ path, id, kind }]
  })
}
