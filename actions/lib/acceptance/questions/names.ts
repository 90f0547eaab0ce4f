import type { ResourceOfStack } from '../../model/acceptance/evidence.ts'
import { generatedNameOf } from '../../model/cloudFormation/generatedName.ts'
import { named } from '../evidenceOf.ts'
import { notObserved, observed, type Question } from '../question.ts'

/** Types whose physical id is the name that CloudFormation makes up, so that it can be compared. */
const NAMED_TYPES: ReadonlySet<string> = new Set([
  'AWS::CloudWatch::Alarm',
  'AWS::IAM::Role',
  'AWS::Logs::LogGroup',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::S3::Bucket',
])

export const generatedNames: Question = {
  id: 'generated-names',
  about: 'AWS',
  text: 'Are the names that CloudFormation makes up shortened as the statements of the roles expect?',
  readings: ['as expected', 'otherwise'],
  answeredBy: 'The physical ids of the created resources, compared with the beginnings that this repository computes.',
  observe: ({ resources }) => {
    const compared = (resources ?? []).filter(isNamed)
    if (compared.length === 0) return notObserved('No resource with a made-up name was read.')
    const different = compared.filter(
      ({ physicalId = '', ...resource }) => !physicalId.startsWith(generatedNameOf(resource).prefix),
    )
    return different.length > 0
      ? observed('otherwise', named(different.map(({ logicalId, physicalId }) => `${logicalId}: ${physicalId}`)))
      : observed('as expected', `${compared.length} names, the longest has ${longestOf(compared)} characters.`)
  },
}

function isNamed({ type, physicalId, stackName, logicalId }: ResourceOfStack): boolean {
  // A name that a template gives does not begin like a made-up one.
  return (
    NAMED_TYPES.has(type) &&
    physicalId?.toLowerCase().startsWith(stackName.slice(0, 8).toLowerCase()) === true &&
    logicalId !== ''
  )
}

function longestOf(resources: readonly ResourceOfStack[]): number {
  return Math.max(...resources.map(({ physicalId = '' }) => physicalId.length))
}
