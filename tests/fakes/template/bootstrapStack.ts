import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'
import { repositoryWorkspace } from './repositoryStack.ts'

const FILE = 'cloudformation/bootstrap.yaml'
const { templates } = await readTemplates(FILE, { workspace: repositoryWorkspace })
const template = templates.get(FILE)
if (!template) throw new Error(`${FILE} was not read.`)

/** The bootstrap template. */
export const bootstrapTemplate = template

/** Every optional parameter has a value: the stack with all its resources. */
export const ALL_PARAMETERS = {
  Repository: 'example/chat',
  RepositoryOwnerId: '1001',
  RepositoryId: '2002',
  HostedZoneId: 'Z0123456789EXAMPLE',
  PrivateHostedZoneId: 'Z9876543210EXAMPLE',
  ExistingVpcId: 'vpc-0fedcba9876543210',
  ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf',
}

/** The bootstrap stack of environment `dev` with these parameters. */
export function resolveBootstrapStack(
  parameters: Readonly<Record<string, string>> = {},
): ReturnType<typeof resolveStack> {
  const stackContext = {
    account: '123456789012',
    region: 'eu-central-1',
    partition: 'aws',
    urlSuffix: 'amazonaws.com',
    stackName: 'open-webui-dev-bootstrap',
  }
  return resolveStack(
    bootstrapTemplate,
    { parameters: { Application: 'open-webui', Environment: 'dev', ...parameters }, stackContext },
    templates,
  )
}
