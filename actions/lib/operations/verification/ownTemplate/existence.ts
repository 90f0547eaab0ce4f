import type { Runtime } from '../../../ports.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, unhealthyForGood } from '../probe.ts'
import type { ResourceProbe } from './resourceProbe.ts'

/** A check that resources of a type, which have no state, were not deleted by hand. */
function existenceProbe(
  name: string,
  {
    type,
    noun,
    exists,
  }: { readonly type: string; readonly noun: string; readonly exists: 'bucketExists' | 'userPoolExists' },
): ResourceProbe {
  return {
    name,
    deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
    types: [type],
    observe: async ({ runtime, resources }) => {
      const owned = await resources(type)
      const found = await Promise.all(owned.map(({ physicalId = '' }) => existsIn(runtime, exists, physicalId)))
      const missing = owned.filter((_, index) => !found[index]).map(({ logicalId }) => `'${logicalId}'`)
      if (missing.length === 0) return healthy(`${owned.length} of ${owned.length} ${noun} exist.`)
      return unhealthyForGood(
        `${missing.length} of ${owned.length} ${noun} do not exist: ${missing.join(', ')}.`,
        'They were deleted outside of CloudFormation: deploy again, or restore them.',
      )
    },
  }
}

function existsIn(runtime: Runtime, call: 'bucketExists' | 'userPoolExists', physicalId: string): Promise<boolean> {
  return runtime[call](physicalId)
}

export const bucketsProbe: ResourceProbe = existenceProbe('buckets', {
  type: 'AWS::S3::Bucket',
  noun: 'buckets',
  exists: 'bucketExists',
})

export const userPoolsProbe: ResourceProbe = existenceProbe('user pools', {
  type: 'AWS::Cognito::UserPool',
  noun: 'user pools',
  exists: 'userPoolExists',
})
