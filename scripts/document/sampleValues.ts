/**
 * Further values of the parameters of main.yaml that have no list of allowed values, beside their default: one for each shape
 * that the parameter decides. They fit each other, account 123456789012 and region eu-central-1.
 */
export const SAMPLE_VALUES: Readonly<Record<string, readonly string[]>> = {
  DomainName: ['chat.example.com'],
  CertificateArn: ['arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012'],
  HostedZoneId: ['Z0123456789EXAMPLE'],
  AllowedCidr: ['203.0.113.0/24'],
  SignInDomainPrefix: ['chat-example'],
  FirstAdministratorEmail: ['administrator@example.com'],
  SessionDuration: ['45m'],
  ExtraCallbackUrls: ['https://other.example.com/oauth/oidc/callback,http://localhost:3000/oauth/oidc/callback'],
  ExtraLogoutUrls: ['https://other.example.com/auth'],
  ImageRepository: ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/open-webui'],
  ImageTag: ['v0.12.5'],
  ImageDigest: [`sha256:${'0'.repeat(64)}`],
  ModelApiBaseUrl: ['https://models.example.com/v1'],
  ModelApiKeySecretArn: ['arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf'],
  EmbeddingModel: ['text-embedding-3-small'],
  ZoneA: ['euc1-az1'],
  ZoneB: ['euc1-az3'],
  VpcCidr: ['10.0.0.0/18'],
  PublicSubnetACidr: ['10.0.2.0/24'],
  PublicSubnetBCidr: ['10.0.3.0/24'],
  PrivateSubnetACidr: ['10.0.8.0/22'],
  PrivateSubnetBCidr: ['10.0.12.0/22'],
  DatabaseInstanceClass: ['db.m7g.large'],
  DatabaseStorage: ['50'],
  DatabaseMaximumStorage: ['200'],
  // A name as the tools give it: the service role restores no other one.
  DatabaseSnapshotId: ['open-webui-dev-v0-12-4-to-v0-12-5-20261128t094500z'],
  UploadsDirectory: ['/aws-backup-restore_2026/uploads'],
  AlarmEmail: ['operations@example.com'],
}
