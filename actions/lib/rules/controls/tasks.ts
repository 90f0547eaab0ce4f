import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, resourcesOfType } from './control.ts'
import { isUnknown, propertyAt, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

/** Volumes of task definitions on file systems of Amazon EFS. */
export const fileVolumes: Control = scope =>
  resourcesOfType(scope, 'AWS::ECS::TaskDefinition').flatMap(found =>
    valuesIn(found.resource.properties.Volumes).flatMap((volume, index) => {
      const configuration = propertyAt(volume, 'EFSVolumeConfiguration')
      return configuration === undefined || isUnknown(configuration) ? [] : volumeFindings(found, index)
    }),
  )

function volumeFindings(found: ResourceInStack, index: number): readonly Finding[] {
  const before = ['Volumes', index, 'EFSVolumeConfiguration']
  const settings = [
    { path: [...before, 'TransitEncryption'], value: 'ENABLED', effect: 'files cross the network in clear text' },
    { path: [...before, 'AuthorizationConfig', 'IAM'], value: 'ENABLED', effect: "the task's role has no say" },
    {
      path: [...before, 'AuthorizationConfig', 'AccessPointId'],
      value: undefined,
      effect: 'the task sees the whole file system, and may be root in it',
    },
  ]
  const name = scalarTextOf(propertyAt(found.resource.properties, 'Volumes', index, 'Name')) ?? String(index)
  return settings.flatMap(({ path, value: wanted, effect }): readonly Finding[] => {
    const value = propertyAt(found.resource.properties, ...path)
    const isRight = wanted === undefined ? value !== undefined && value !== '' : scalarTextOf(value) === wanted
    if (isUnknown(value) || isRight) return []
    const property = path.slice(3).join('/')
    return [
      violationOf(found, {
        ...{ rule: 'control/file-volume', severity: 'medium', path },
        clause: `mounts volume '${name}' without ${property}${wanted ? ` ${wanted}` : ''}: ${effect}`,
        todo: wanted ? `Set ${property} to ${wanted}.` : `Set ${property} to an access point.`,
      }),
    ]
  })
}
