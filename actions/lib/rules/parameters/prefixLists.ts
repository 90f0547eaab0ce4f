import { lookup } from '../../model/lookup.ts'
import type { EnvironmentRule } from '../rule.ts'
import { parameterSource, parameterWithFile } from './parameterSource.ts'

/**
 * AWS's prefix list `com.amazonaws.global.cloudfront.origin-facing` of each region, the same in every account.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html
 */
const LISTS: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'pl-58a04531',
  'ap-northeast-2': 'pl-22a6434b',
  'ap-northeast-3': 'pl-31a14458',
  'ap-south-1': 'pl-9aa247f3',
  'ap-southeast-1': 'pl-31a34658',
  'ap-southeast-2': 'pl-b8a742d1',
  'ca-central-1': 'pl-38a64351',
  'eu-central-1': 'pl-a3a144ca',
  'eu-north-1': 'pl-fab65393',
  'eu-west-1': 'pl-4fa04526',
  'eu-west-2': 'pl-93a247fa',
  'eu-west-3': 'pl-75b1541c',
  'sa-east-1': 'pl-5da64334',
  'us-east-1': 'pl-3b927c52',
  'us-east-2': 'pl-b6a144df',
  'us-west-1': 'pl-4ea04527',
  'us-west-2': 'pl-82a045eb',
}

/** The prefix list of another region, which EC2 does not find in the middle of a deployment. */
export const prefixLists: EnvironmentRule = (environment, stack) => {
  const { region } = environment
  const source = parameterSource('CloudFrontPrefixListId', environment, stack)
  if (!source) return []
  const [elsewhere] = Object.entries(LISTS).find(([name, id]) => id === source.value && name !== region) ?? []
  if (elsewhere === undefined) return []
  const own = lookup(LISTS, region)
  return [
    {
      level: 'error',
      rule: 'environment/prefix-list',
      message: `${parameterWithFile(source)} is the prefix list of region '${elsewhere}', and the environment is in region '${region}' (${environment.locationOf(['region']).file}).`,
      todo: own
        ? `Set 'CloudFrontPrefixListId' to '${own}'.`
        : `Look it up: 'aws ec2 describe-managed-prefix-lists --region ${region} --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing'.`,
      location: source.location,
    },
  ]
}
