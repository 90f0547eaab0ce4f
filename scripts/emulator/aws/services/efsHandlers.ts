import * as efs from '@aws-sdk/client-efs'
import { partitionOf } from '#lib/model/environment.ts'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { paginate } from './paginate.ts'
import { propertyText } from './propertyValues.ts'
import { toSdkShape } from './toSdkShape.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('BadRequest', 'Invalid pagination token')

/** Amazon EFS, as far as it is read. What CloudFormation made is available. */
export function efsHandlers(world: World): ServiceHandlers<typeof efs> {
  const { partition } = partitionOf(world.region)
  const prefix = `arn:${partition}:elasticfilesystem:${world.region}:${world.account}`
  const common = { OwnerId: world.account, LifeCycleState: 'available' } as const
  const mountTargets = () => world.resources('AWS::EFS::MountTarget')
  const mountTargetsOf = (fileSystem: string) =>
    mountTargets().filter(one => one.properties.FileSystemId === fileSystem)

  function fileSystem(given: string): LiveResource {
    const id = given.slice(given.lastIndexOf('/') + 1)
    const found = world.resource('AWS::EFS::FileSystem', id)
    if (!found) throw new WireError('FileSystemNotFound', `File system '${id}' does not exist.`, 404)
    return found
  }
  function accessPoint(given: string): LiveResource {
    const id = given.slice(given.lastIndexOf('/') + 1)
    const found = world.resource('AWS::EFS::AccessPoint', id)
    if (!found) throw new WireError('AccessPointNotFound', `Access Point ${id} does not exist.`, 404)
    return found
  }

  return {
    DescribeFileSystems: input => {
      const all =
        input.FileSystemId === undefined ? world.resources('AWS::EFS::FileSystem') : [fileSystem(input.FileSystemId)]
      const page = paginate(all, { token: input.Marker, size: input.MaxItems ?? LARGEST_PAGE }, INVALID_TOKEN)
      const described = page.items.map(one => ({
        ...toSdkShape<efs.FileSystemDescription>(efs.FileSystemDescription$, one.properties),
        ...common,
        FileSystemId: one.physicalId,
        FileSystemArn: `${prefix}:file-system/${one.physicalId}`,
        CreationToken: one.logicalId,
        CreationTime: one.createdAt,
        NumberOfMountTargets: mountTargetsOf(one.physicalId).length,
        SizeInBytes: { Value: 6144, Timestamp: world.now() },
        PerformanceMode: one.properties.PerformanceMode === 'maxIO' ? ('maxIO' as const) : ('generalPurpose' as const),
        Tags: [],
      }))
      return { FileSystems: described, Marker: input.Marker, NextMarker: page.next }
    },
    DescribeMountTargets: input => {
      const given = [input.FileSystemId, input.MountTargetId, input.AccessPointId].filter(id => id !== undefined)
      if (given.length !== 1) {
        throw new WireError('BadRequest', 'You must specify one of FileSystemId, MountTargetId, or AccessPointId.')
      }
      const page = paginate(chosen(), { token: input.Marker, size: input.MaxItems ?? LARGEST_PAGE }, INVALID_TOKEN)
      const described = page.items.map(one => ({
        ...common,
        MountTargetId: one.physicalId,
        FileSystemId: propertyText(one.properties.FileSystemId) ?? '',
        SubnetId: propertyText(one.properties.SubnetId) ?? '',
        IpAddress: propertyText(one.attributes.IpAddress),
      }))
      return { MountTargets: described, Marker: input.Marker, NextMarker: page.next }

      function chosen(): readonly LiveResource[] {
        if (input.FileSystemId !== undefined) return mountTargetsOf(fileSystem(input.FileSystemId).physicalId)
        if (input.AccessPointId !== undefined) {
          return mountTargetsOf(propertyText(accessPoint(input.AccessPointId).properties.FileSystemId) ?? '')
        }
        const found = mountTargets().filter(one => one.physicalId === input.MountTargetId)
        if (found.length > 0) return found
        throw new WireError('MountTargetNotFound', `Mount target '${input.MountTargetId}' does not exist.`, 404)
      }
    },
    DescribeAccessPoints: input => {
      const id = input.FileSystemId === undefined ? undefined : fileSystem(input.FileSystemId).physicalId
      const all =
        input.AccessPointId === undefined
          ? world
              .resources('AWS::EFS::AccessPoint')
              .filter(one => id === undefined || one.properties.FileSystemId === id)
          : [accessPoint(input.AccessPointId)]
      const page = paginate(all, { token: input.NextToken, size: input.MaxResults ?? LARGEST_PAGE }, INVALID_TOKEN)
      const described = page.items.map(one => ({
        ...toSdkShape<efs.AccessPointDescription>(efs.AccessPointDescription$, one.properties),
        ...common,
        AccessPointId: one.physicalId,
        AccessPointArn: `${prefix}:access-point/${one.physicalId}`,
      }))
      return { AccessPoints: described, NextToken: page.next }
    },
  }
}
