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

/** The read operations of Amazon EFS. Everything that CloudFormation created is available. */
export function efsHandlers(world: World): ServiceHandlers<typeof efs> {
  const { partition } = partitionOf(world.region)
  const prefix = `arn:${partition}:elasticfilesystem:${world.region}:${world.account}`
  const common = { OwnerId: world.account, LifeCycleState: 'available' } as const
  const mountTargets = () => world.resources('AWS::EFS::MountTarget')
  const mountTargetsOf = (fileSystem: string) =>
    mountTargets().filter(mountTarget => mountTarget.properties.FileSystemId === fileSystem)

  function fileSystem(arnOrId: string): LiveResource {
    const id = arnOrId.slice(arnOrId.lastIndexOf('/') + 1)
    const match = world.resource('AWS::EFS::FileSystem', id)
    if (!match) throw new WireError('FileSystemNotFound', `File system '${id}' does not exist.`, 404)
    return match
  }
  function accessPoint(arnOrId: string): LiveResource {
    const id = arnOrId.slice(arnOrId.lastIndexOf('/') + 1)
    const match = world.resource('AWS::EFS::AccessPoint', id)
    if (!match) throw new WireError('AccessPointNotFound', `Access Point ${id} does not exist.`, 404)
    return match
  }

  return {
    DescribeFileSystems: input => {
      const { FileSystemId: id, CreationToken: token } = input
      const all = (id === undefined ? world.resources('AWS::EFS::FileSystem') : [fileSystem(id)]).filter(
        ({ logicalId }) => token === undefined || token === logicalId,
      )
      const page = paginate(all, { token: input.Marker, size: input.MaxItems ?? LARGEST_PAGE }, INVALID_TOKEN)
      const described = page.items.map(item => ({
        ...toSdkShape<efs.FileSystemDescription>(efs.FileSystemDescription$, item.properties),
        ...common,
        FileSystemId: item.physicalId,
        FileSystemArn: `${prefix}:file-system/${item.physicalId}`,
        CreationToken: item.logicalId,
        CreationTime: item.createdAt,
        NumberOfMountTargets: mountTargetsOf(item.physicalId).length,
        SizeInBytes: { Value: 6144, Timestamp: world.now() },
        PerformanceMode: item.properties.PerformanceMode === 'maxIO' ? ('maxIO' as const) : ('generalPurpose' as const),
        Tags: [],
      }))
      return { FileSystems: described, Marker: input.Marker, NextMarker: page.next }
    },
    DescribeMountTargets: input => {
      const ids = [input.FileSystemId, input.MountTargetId, input.AccessPointId].filter(id => id !== undefined)
      if (ids.length !== 1) {
        throw new WireError('BadRequest', 'You must specify one of FileSystemId, MountTargetId, or AccessPointId.')
      }
      const page = paginate(
        selectedTargets(),
        { token: input.Marker, size: input.MaxItems ?? LARGEST_PAGE },
        INVALID_TOKEN,
      )
      const described = page.items.map(item => ({
        ...common,
        MountTargetId: item.physicalId,
        FileSystemId: propertyText(item.properties.FileSystemId) ?? '',
        SubnetId: propertyText(item.properties.SubnetId) ?? '',
        IpAddress: propertyText(item.attributes.IpAddress),
      }))
      return { MountTargets: described, Marker: input.Marker, NextMarker: page.next }

      function selectedTargets(): readonly LiveResource[] {
        if (input.FileSystemId !== undefined) return mountTargetsOf(fileSystem(input.FileSystemId).physicalId)
        if (input.AccessPointId !== undefined) {
          return mountTargetsOf(propertyText(accessPoint(input.AccessPointId).properties.FileSystemId) ?? '')
        }
        const matches = mountTargets().filter(mountTarget => mountTarget.physicalId === input.MountTargetId)
        if (matches.length > 0) return matches
        throw new WireError('MountTargetNotFound', `Mount target '${input.MountTargetId}' does not exist.`, 404)
      }
    },
    DescribeAccessPoints: input => {
      const id = input.FileSystemId === undefined ? undefined : fileSystem(input.FileSystemId).physicalId
      const all =
        input.AccessPointId === undefined
          ? world
              .resources('AWS::EFS::AccessPoint')
              .filter(resource => id === undefined || resource.properties.FileSystemId === id)
          : [accessPoint(input.AccessPointId)]
      const page = paginate(all, { token: input.NextToken, size: input.MaxResults ?? LARGEST_PAGE }, INVALID_TOKEN)
      const described = page.items.map(item => ({
        ...toSdkShape<efs.AccessPointDescription>(efs.AccessPointDescription$, item.properties),
        ...common,
        AccessPointId: item.physicalId,
        AccessPointArn: `${prefix}:access-point/${item.physicalId}`,
      }))
      return { AccessPoints: described, NextToken: page.next }
    },
  }
}
