import * as cloudFormation from '@aws-sdk/client-cloudformation'
import type { JsonMap } from '#lib/model/json.ts'
import type { AuthorizedAction } from '../../../scripts/emulator/aws/callers/authorizeCalls.ts'
import { type EmulatedAws, type EmulatedAwsOptions, startEmulatedAws } from '../../../scripts/emulator/aws/startAws.ts'
import { pauseSkippingClock } from '../clock/pauseSkippingClock.ts'
import { createClient, type Send } from './createClient.ts'

export type AwsWithPermissions = EmulatedAws & {
  readonly actions: AuthorizedAction[]
  /** A client of the administrator, or with the variables of a role's session. */
  readonly client: (module: object, variables?: Readonly<Record<string, string>>) => Send
  /** A session of a role of `roleTemplate`, which every token of a provider may assume. */
  readonly as: (role: string) => Readonly<Record<string, string>>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

const TOKEN_ISSUER = 'https://token.actions.githubusercontent.com'

/** An unsigned token with these claims, valid for five minutes. */
export function aToken(claims: Readonly<Record<string, string | number>> = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const all = { iss: TOKEN_ISSUER, aud: 'sts.amazonaws.com', sub: 'repo:octo-org/chat:pull_request', exp: now + 300 }
  return [{}, { ...all, ...claims }].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

/** A role with these statements. Its trust policy accepts the subjects, by default every one. */
export function roleTemplate(name: string, statements: readonly JsonMap[], subject = '*'): JsonMap {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: { Ref: 'Provider' } },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': subject } },
          },
        ],
      },
      Policies: statements.map((statement, index) => ({
        PolicyName: `statement-${index}`,
        PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
      })),
    },
  }
}

export function allowStatement(
  action: string | string[],
  resource: string | string[] = '*',
  condition?: JsonMap,
): JsonMap {
  return { Effect: 'Allow', Action: action, Resource: resource, ...(condition && { Condition: condition }) }
}

/** The built-in AWS with permissions, with GitHub's provider and these resources in stack `roles`. */
export async function startAwsWithPermissions(
  resources: JsonMap,
  options: Partial<EmulatedAwsOptions> = {},
): Promise<AwsWithPermissions> {
  const actions: AuthorizedAction[] = []
  const { account = '111122223333', region = 'eu-central-1', clock = pauseSkippingClock() } = options
  const aws = await startEmulatedAws({
    ...{ account, region, port: 0, delay: 0, clock, permissions: true, onAction: action => actions.push(action) },
    ...options,
  })
  const client = (module: object, variables = aws.variables) =>
    createClient(module, variables.AWS_ENDPOINT_URL ?? '', {
      forcePathStyle: true,
      credentials: {
        accessKeyId: variables.AWS_ACCESS_KEY_ID,
        secretAccessKey: variables.AWS_SECRET_ACCESS_KEY,
        sessionToken: variables.AWS_SESSION_TOKEN,
      },
    })
  const provider = {
    Type: 'AWS::IAM::OIDCProvider',
    Properties: { Url: TOKEN_ISSUER, ClientIdList: ['sts.amazonaws.com'] },
  }
  await client(cloudFormation)('CreateStack', {
    StackName: 'roles',
    TemplateBody: JSON.stringify({ Resources: { Provider: provider, ...resources } }),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  })
  await aws.engine.waitUntilIdle()
  actions.length = 0
  return {
    ...aws,
    actions,
    client,
    as: role => aws.assumeRole(`arn:aws:iam::${account}:role/${role}`, aToken()),
    [Symbol.asyncDispose]: aws.close,
  }
}
