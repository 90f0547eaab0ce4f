import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { addErrorMiddleware, RETRIES } from '../errors/errorMiddleware.ts'
import { lazy } from '../lazy.ts'

/** Amazon EFS. */
export function connectFileSystems(access: Access): Pick<Runtime, 'mountTargets'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-efs')
    const client = new sdk.EFSClient({ ...access, ...RETRIES })
    addErrorMiddleware(client, access.region)
    return { sdk, client }
  })
  return {
    mountTargets: async fileSystem => {
      const { sdk, client } = await connection()
      const pages = await Array.fromAsync(sdk.paginateDescribeMountTargets({ client }, { FileSystemId: fileSystem }))
      return pages
        .flatMap(page => page.MountTargets ?? [])
        .map(target => ({
          id: required(target.MountTargetId, 'a mount target without id'),
          state: required(target.LifeCycleState, 'a mount target without state'),
        }))
    },
  }
}
