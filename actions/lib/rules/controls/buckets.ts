import { accountOf } from '../../analysis/policy/principal.ts'
import { partsOf, type Scalar, scalarText } from '../../analysis/scalar.ts'
import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { type StatementInPolicy, statementsAt, testsOf } from './statements.ts'
import { violationOf } from './violation.ts'

/** Other accounts, and services on behalf of other accounts, in the policies of buckets. */
export const bucketPolicies: Control = scope => {
  const { account } = scope.environment
  return resourcesOfType(scope, 'AWS::S3::BucketPolicy')
    .flatMap(found => statementsAt(found, ['PolicyDocument']))
    .filter(({ statement }) => statement.effect === 'Allow' && !writesOwnLogs(statement, account))
    .flatMap(entry => [...otherAccounts(entry, account), ...unlimitedServices(entry)])
}

/** Services that write logs may be accounts of AWS, or name no source; the path has the account that the logs are of. */
function writesOwnLogs({ resources }: StatementInPolicy['statement'], account: string): boolean {
  const isOwn = (resource: Scalar): boolean =>
    partsOf(resource).some(part => typeof part === 'string' && part.includes(`AWSLogs/${account}/`))
  return resources.length > 0 && resources.every(isOwn)
}

function otherAccounts({ found, path, statement }: StatementInPolicy, account: string): readonly Finding[] {
  return statement.principals.flatMap(({ kind, name }): readonly Finding[] => {
    const owner = kind === 'aws' ? accountOf(name) : undefined
    if (owner === undefined || owner === account) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/bucket-other-account', severity: 'high', path: [...path, 'Principal'] },
        clause: `lets in another account, ${scalarText(name)} (${path.join('/')})`,
        todo: `Name principals of account ${account} alone.`,
      }),
    ]
  })
}

const SOURCE = /^aws:(?:source(?:account|arn|orgid|orgpaths|owner|vpc|vpce)|principal\w+)$/

/** A service acts for every account that asks it. */
function unlimitedServices({ found, path, statement }: StatementInPolicy): readonly Finding[] {
  const [service] = statement.principals.filter(({ kind }) => kind === 'service')
  if (!service || testsOf(statement).some(({ key }) => SOURCE.test(key))) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/bucket-service-source', severity: 'high', path: [...path, 'Condition'] },
      clause: `lets in service ${scalarText(service.name)} on behalf of every account (${path.join('/')})`,
      todo: 'Add a condition on aws:SourceAccount or aws:SourceArn, or name a path with the account: AWSLogs/<account>/*.',
    }),
  ]
}
