import { partsOf, scalarText } from '../../analysis/scalar.ts'
import type { Finding } from '../../model/problem.ts'
import { Unknown } from '../../template/resolve/resolvedStack.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { hasAction, identityStatements, statementsAt, testsOf } from './statements.ts'
import { resourcesIn } from './values.ts'
import { violationOf } from './violation.ts'

/**
 * The bucket that CloudFormation takes templates from, which a condition on cloudformation:TemplateUrl names: what is
 * stored there stays as it was reviewed, and jobs write below their prefixes alone.
 */
export const artifactBuckets: Control = scope =>
  [...artifactPaths(scope)].flatMap((bucket): readonly Finding[] => [
    ...overwrites(bucket, scope),
    ...wholeBucket(bucket, scope),
  ])

function artifactPaths(scope: ControlScope): ReadonlySet<string> {
  const named = identityStatements(scope).flatMap(({ statement }) =>
    testsOf(statement).flatMap(({ key, values }) =>
      key === 'cloudformation:templateurl' ? values.flatMap(value => resourcesIn(value)) : [],
    ),
  )
  return new Set(named.filter(path => scope.resources.get(path)?.resource.type === 'AWS::S3::Bucket'))
}

function overwrites(bucket: string, scope: ControlScope): readonly Finding[] {
  const found = scope.resources.get(bucket)
  const policies = resourcesOfType(scope, 'AWS::S3::BucketPolicy').filter(({ resource }) =>
    resourcesIn(resource.properties.Bucket).includes(bucket),
  )
  const isDenied = policies
    .flatMap(policy => statementsAt(policy, ['PolicyDocument']))
    .some(
      ({ statement }) =>
        statement.effect === 'Deny' &&
        hasAction(statement, 's3:PutObject') &&
        statement.principals.some(({ kind }) => kind === 'anybody') &&
        testsOf(statement).some(({ operator, key }) => operator === 'Null' && key === 's3:if-none-match'),
    )
  if (!found || isDenied) return []
  const [policy] = policies
  return [
    violationOf(policy ?? found, {
      ...{ rule: 'control/artifact-overwrite', severity: 'high', path: policy ? ['PolicyDocument'] : [] },
      clause: `lets templates in '${bucket}' be overwritten after their review`,
      todo: "Deny s3:PutObject to '*' under the condition Null s3:if-none-match 'true' in the bucket's policy.",
    }),
  ]
}

/** Permissions to write to every key of the bucket. */
function wholeBucket(bucket: string, scope: ControlScope): readonly Finding[] {
  return identityStatements(scope).flatMap(({ found, path, statement }): readonly Finding[] => {
    if (!hasAction(statement, 's3:PutObject')) return []
    const whole = statement.resources.find(resource => {
      const [first, rest] = partsOf(resource)
      return first instanceof Unknown && resourcesIn(first).includes(bucket) && rest === '/*'
    })
    if (whole === undefined) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/artifact-prefix', severity: 'high', path: [...path, 'Resource'] },
        clause: `may write every object of '${bucket}', templates included (${scalarText(whole)})`,
        todo: 'Name the prefix that it writes to, such as previews/*.',
      }),
    ]
  })
}
