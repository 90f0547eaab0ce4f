import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

/** Amazon EFS. */
export function connectFileSystems(access: Access): Pick<Runtime, 'mountTargets'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-efs')
    const client = createClient(sdk.EFSClient, access)
    return { sdk, client }
  })
  return {
    mountTargets: async fileSystem => {
      const { sdk, client } = await connection()
      const pages = await Array.fromAsync(sdk.paginateDescribeMountTargets({ client }, { FileSystemId: fileSystem }))
      return pages
        .flatMap(page => required(page.MountTargets, 'no list of mount targets'))
        .map(target => ({
          id: required(target.MountTargetId, 'a mount target without id'),
          state: required(target.LifeCycleState, 'a mount target without state'),
        }))
    },
  }
}
