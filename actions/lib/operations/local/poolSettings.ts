import type { Environment } from '../../model/environment.ts'
import { stackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import { listOf, text } from '../../redaction/fields.ts'
import { checkAccount } from '../environment/checkAccount.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import { secretsOf, withRedaction } from '../reporting/withRedaction.ts'
import type { Tools } from '../tools.ts'

type PoolOrder = { readonly environment: Environment; readonly sessionRegion?: string | undefined }

type PoolTools = Pick<Tools, 'cloudFormation' | 'identity' | 'reporter' | 'workspace'>

/** Where compose.yaml serves Open WebUI when LOCAL_PORT is not set. */
const LOCAL_ADDRESSES = [
  ['ExtraCallbackUrls', 'http://localhost:3000/oauth/oidc/callback'],
  ['ExtraLogoutUrls', 'http://localhost:3000/auth'],
] as const

/**
 * The lines of docker/.env for the user pool of a deployed environment. The client's secret is not among them, because a line
 * on a terminal stays in its history: in its place is the command that reads it.
 * @throws Problem if there is no stack, or if its outputs do not name a pool
 */
export async function poolSettings(order: PoolOrder, tools: PoolTools): Promise<readonly string[]> {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: listOf(text) }
  return withRedaction(redaction, tools, redacted => readPoolSettings(order, redacted))
}

async function readPoolSettings(order: PoolOrder, tools: PoolTools): Promise<readonly string[]> {
  const { environment } = order
  const { cloudFormation, reporter } = tools
  const stackName = stackNameOf(environment)
  await checkAccount(order, tools)
  reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const stack = await cloudFormation.stack(stackName)
  if (!stack)
    throw new Problem(`Environment '${environment.name}' has no stack '${stackName}', and so no user pool.`, {
      todo: 'Deploy it first, or write the settings of another pool into docker/.env.',
    })
  const outputOf = (name: string): string => {
    const value = stack.outputs[name]
    if (value) return value
    throw new Problem(`Stack '${stackName}' has no output '${name}'.`, {
      todo: `Run 'npm run status -- ${environment.name}': its last operation may still run or have failed.`,
    })
  }
  const settings = {
    COGNITO_USER_POOL_ID: outputOf('UserPoolId'),
    COGNITO_REGION: environment.region,
    COGNITO_CLIENT_ID: outputOf('UserPoolClientId'),
    COGNITO_DOMAIN: outputOf('SignInDomain'),
  }
  const missing = LOCAL_ADDRESSES.filter(([name, address]) => !stack.parameters[name]?.split(',').includes(address))
  if (missing.length > 0) {
    const lines = missing.map(([name, address]) => `'${name}: ${address}'`).join(' and ')
    const warning = `The pool does not know the local addresses yet: add ${lines} to ${environment.file}, and deploy that.`
    reporter.report({ kind: 'warning', text: warning })
  }
  const owned = await resourcesOfStack(stack.id, cloudFormation)
  const secret = owned.find(
    ({ logicalId, type }) => type === 'AWS::SecretsManager::Secret' && logicalId === 'ClientSecret',
  )
  return [
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    `# aws secretsmanager get-secret-value --region ${environment.region} --secret-id ${secret?.physicalId ?? 'ARN'} --query SecretString --output text`,
    'COGNITO_CLIENT_SECRET=',
  ]
}
