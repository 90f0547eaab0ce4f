/** The names that messages of handlers have for a service, where they differ from the one in the type. */
const HANDLER_SERVICES: Readonly<Record<string, string>> = {
  CertificateManager: 'Acm',
  Cognito: 'CognitoIdentityProvider',
  EC2: 'Ec2',
  ECS: 'Ecs',
  EFS: 'Efs',
  IAM: 'Iam',
  KMS: 'Kms',
  Logs: 'CloudWatchLogs',
  RDS: 'Rds',
  SNS: 'Sns',
  SQS: 'Sqs',
  SSM: 'Ssm',
}

/** `Rds` in the message of a handler (`Service: Rds, Status Code: 403`). */
export function handlerServiceOf(type: string): string {
  const [, service = ''] = type.split('::')
  return HANDLER_SERVICES[service] ?? service
}
