import { Problem } from '#lib/model/problem.ts'
import type { EnvironmentTask } from './readTask.ts'

/** The addresses and secrets of this machine that stand where a deployed task has those of AWS. */
export type LocalValues = {
  /** `chat.localhost:41234` */
  readonly host: string
  /** `127.0.0.1:41235` */
  readonly signInHost: string
  /** `https://localhost:41235/eu-central-1_AbCdEfGhI` */
  readonly issuer: string
  readonly clientId: string
  /** With the path: `http://127.0.0.1:41236/v1` */
  readonly modelUrl: string
  readonly database: { readonly host: string; readonly port: number; readonly name: string }
  /** Stands for the image's folder of data. */
  readonly dataFolder: string
  /** By the end of the secret's reference in the templates, such as `ClientSecret`. */
  readonly secrets: Readonly<Record<string, string>>
}

export type LocalVariables = {
  /** For the process. */
  readonly variables: Readonly<Record<string, string>>
  /** The stack's outputs, as `verify` reads them. */
  readonly outputs: Readonly<Record<string, string>>
}

/** The networks from which the load balancer reaches the task. */
const LOOPBACK = '127.0.0.0/8'
/** `{{resolve:secretsmanager:${Compute/AddressSecret}}}`, with the last part of its name. */
const DYNAMIC_REFERENCE = /\{\{resolve:secretsmanager:\$\{(?:[^}]*\/)?([^}/]*)\}[^}]*\}\}/g
const DATA_FOLDER = '/app/backend/data'

/**
 * The variables of a task, with each address and secret of AWS replaced by the one of this machine, also inside longer
 * texts: the composition of each value stays the template's.
 * @throws Problem naming each variable whose value is still unknown
 */
export function localVariablesOf(task: EnvironmentTask, local: LocalValues): LocalVariables {
  const texts = replacementsOf(task, local)
  const replaced = (text: string): string => texts.reduce((result, [from, to]) => result.replaceAll(from, to), text)
  const variables = {
    ...Object.fromEntries(Object.entries(task.variables).map(([name, value]) => [name, replaced(value)])),
    ...(task.variables.DATABASE_NAME ? { DATABASE_NAME: local.database.name } : {}),
    ...Object.fromEntries(Object.entries(task.secrets).map(([name, from]) => [name, secretOf(from, local) ?? from])),
  }
  const unknown = Object.entries(variables).filter(([, value]) => /\$\{|\{\{|arn:aws/.test(value))
  if (unknown.length > 0)
    throw new Problem(
      `These variables of environment '${task.environment}' have values that nothing on this machine stands for: ${unknown
        .map(([name, value]) => `${name} = '${value}'`)
        .join(', ')}.`,
      { todo: 'Add them to tests/app/environment/localVariables.ts, or mend the template.' },
    )
  const outputs = Object.entries(task.outputs).map(([name, value]) => [name, replaced(value)])
  return { variables, outputs: Object.fromEntries(outputs) }
}

function replacementsOf(task: EnvironmentTask, local: LocalValues): readonly (readonly [string, string])[] {
  const { outputs, variables } = task
  const modelUrl = variables.OPENAI_API_BASE_URLS ?? ''
  const dynamic = [...Object.values(variables).join('\n').matchAll(DYNAMIC_REFERENCE)].flatMap(([found, name = '']) => {
    const value = local.secrets[name]
    return value === undefined ? [] : [[found, value] as const]
  })
  return [
    ...dynamic,
    [outputs.Url?.replace(/^https:\/\//, '') ?? '', local.host],
    [outputs.SignInDomain ?? '', local.signInHost],
    [outputs.UserPoolClientId ?? '', local.clientId],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the resolver
    ['${SignIn/UserPool.ProviderURL}', local.issuer],
    [outputs.DatabaseEndpoint ?? '', local.database.host],
    [(outputs.DatabaseEndpoint ?? '').replace('.Address', '.Port'), String(local.database.port)],
    [modelUrl, local.modelUrl],
    [task.vpcCidr, LOOPBACK],
    [DATA_FOLDER, local.dataFolder],
  ].filter((pair): pair is readonly [string, string] => pair[0] !== '')
}

/** By the reference and not by the variable's name: a variable with another secret gets that other value, as on AWS. */
function secretOf(reference: string, { secrets }: LocalValues): string | undefined {
  const [, resource = '', key] = /([A-Za-z]+)\}?(?::([a-z]+)::)?$/.exec(reference) ?? []
  return secrets[key === undefined ? resource : `${resource}:${key}`] ?? secrets[reference]
}
