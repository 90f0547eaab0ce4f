import { isOpenWebUi } from '../../analysis/lifecycle/containerImages.ts'
import type { Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import { type ResourceInStack, resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import { type ResolvedStack, Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { resourceLocation } from '../../template/resolve/resourceLocation.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'

/** An environment variable of a container, from `Environment` or from `Secrets`. */
export type Variable = {
  readonly name: string
  /** Undefined for one from `Secrets`. */
  readonly value: Value | undefined
  readonly isSecret: boolean
  /** Where the value of a secret comes from: `ValueFrom`. */
  readonly secret: Value | undefined
  readonly location: Location
}

/** A volume inside a container. */
export type Mount = {
  /** `/app/backend/data/uploads` */
  readonly path: string
  /** True if it is a file system in the network. */
  readonly isRemote: boolean
}

/** A container that runs Open WebUI, with everything around it that the rules look at. */
export type ApplicationContainer = {
  /** The image's name; '' if it is known after a deployment only. */
  readonly image: string
  readonly location: Location
  readonly variables: ReadonlyMap<string, Variable>
  /** False if the container may have more variables than the template shows: from files in a bucket. */
  readonly isComplete: boolean
  readonly mounts: readonly Mount[]
  /** The path of the task definition: `Compute/TaskDefinition`. */
  readonly taskDefinition: string
  /** Every resource of the environment's stack, by path. */
  readonly resources: ReadonlyMap<string, ResourceInStack>
}

/** The containers that run Open WebUI, those of nested stacks too. */
export function applicationContainersIn(root: ResolvedStack): readonly ApplicationContainer[] {
  const resources = resourcesByPath(root)
  return [...resources.values()].flatMap(found => {
    const { stack, resource } = found
    const { ContainerDefinitions: containers } = resource.properties
    if (resource.type !== 'AWS::ECS::TaskDefinition' || !isValueList(containers)) return []
    return containers.flatMap((container, index): readonly ApplicationContainer[] => {
      if (!isValueMap(container)) return []
      const image = imageOf(container)
      const name = typeof container.Name === 'string' ? container.Name : ''
      if (!isOpenWebUi({ name, image })) return []
      const locationOf = locationsIn(stack, resource.logicalId, ['ContainerDefinitions', index])
      const location = locationOf(['Image'])
      const variables = [
        ...variablesIn(container, 'Environment', locationOf),
        ...variablesIn(container, 'Secrets', locationOf),
      ]
      return [
        {
          ...{ image, location, resources, taskDefinition: found.path, isComplete: isComplete(container) },
          variables: new Map(variables.map(variable => [variable.name, variable])),
          mounts: mountsOf(container, resource.properties.Volumes),
        },
      ]
    })
  })
}

function imageOf({ Image: image }: ValueMap): string {
  if (image instanceof Unknown) return image.text
  return typeof image === 'string' ? image : ''
}

function mountsOf({ MountPoints: points }: ValueMap, volumes: Value | undefined): readonly Mount[] {
  return listOf(points).flatMap((point): readonly Mount[] => {
    if (!isValueMap(point) || typeof point.ContainerPath !== 'string') return []
    const { SourceVolume: name, ContainerPath: path } = point
    const isRemote = listOf(volumes).some(
      volume => isValueMap(volume) && volume.Name === name && 'EFSVolumeConfiguration' in volume,
    )
    return [{ path: path.replace(/\/$/, ''), isRemote }]
  })
}

type LocationOf = (path: Path) => Location

/** Locations by the path below a property of a resource, as the resolved value has it. */
function locationsIn(stack: ResolvedStack, logicalId: string, property: Path): LocationOf {
  return path => resourceLocation(stack, logicalId, ['Properties', ...property, ...path])
}

function variablesIn(
  container: ValueMap,
  property: 'Environment' | 'Secrets',
  locationOf: LocationOf,
): readonly Variable[] {
  return listOf(container[property]).flatMap((entry, index): readonly Variable[] => {
    if (!isValueMap(entry) || typeof entry.Name !== 'string') return []
    const isSecret = property === 'Secrets'
    const location = locationOf([property, index, 'Name'])
    const { Name: name, Value: value, ValueFrom: secret } = entry
    return [{ name, location, isSecret, ...(isSecret ? { value: undefined, secret } : { value, secret: undefined }) }]
  })
}

function isComplete({ Environment: variables, Secrets: secrets, EnvironmentFiles: files }: ValueMap): boolean {
  return [variables, secrets].every(list => list === undefined || isValueList(list)) && listOf(files).length === 0
}

function listOf(value: Value | undefined): readonly Value[] {
  return isValueList(value) ? value : []
}
