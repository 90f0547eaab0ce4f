import type { Finding } from '#lib/model/problem.ts'

/** Not sorted, with and without a location. */
export const findings: readonly Finding[] = [
  {
    level: 'warning',
    rule: 'template/image-digest',
    message: 'The image has a tag, but no digest: whoever owns the tag decides what runs.',
    todo: "Set 'ImageDigest' in environments/dev.yaml.",
    location: { file: 'environments/dev.yaml', line: 14, column: 3 },
  },
  {
    level: 'error',
    rule: 'environment/unknown-parameter',
    message: "'DomianName' is no parameter of cloudformation/main.yaml. Did you mean 'DomainName'?",
    location: { file: 'environments/dev.yaml', line: 9, column: 3 },
  },
  {
    level: 'error',
    rule: 'cfn-lint/E3012',
    message: "'thirty' is not of type 'integer'",
    location: { file: 'cloudformation/storage.yaml', line: 100, column: 7 },
  },
  { level: 'notice', rule: 'environment/documentation-account', message: "Environment 'dev' is not set up yet." },
  {
    level: 'error',
    rule: 'guard/CT.RDS.PR.1',
    severity: 'medium',
    message: "'Database/Instance' violates a control: the database has one zone.",
    todo: "Set 'MultiAZ' to true.",
    location: { file: 'cloudformation/database.yaml', line: 31, column: 7 },
    resource: 'Instance',
    environments: ['production'],
    documentation:
      'https://docs.aws.amazon.com/controltower/latest/controlreference/rds-rules.html#ct-rds-pr-1-description',
  },
]
