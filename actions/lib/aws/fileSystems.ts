import type { Runtime } from '../ports.ts'
import type { Access } from './access.ts'
import { present } from './known.ts'
import { lazily } from './lazily.ts'
import { pagesOf } from './pagesOf.ts'
import { RETRIES, wordErrors } from './wordErrors.ts'

/** Amazon EFS. */
export function connectFileSystems(access: Access): Pick<Runtime, 'mountTargets'> {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-efs')
    const client = new sdk.EFSClient({ ...access, ...RETRIES })
    wordErrors(client, access.region)
    return { sdk, client }
  })
  return {
    mountTargets: async fileSystem => {
      const { sdk, client } = await connection()
      const pages = await pagesOf(sdk.paginateDescribeMountTargets({ client }, { FileSystemId: fileSystem }))
      return pages
        .flatMap(page => page.MountTargets ?? [])
        .map(target => ({
          id: present(target.MountTargetId, 'a mount target without id'),
          state: present(target.LifeCycleState, 'a mount target without state'),
        }))
    },
  }
}
