import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { startSignIn } from '../../../docker/sign-in/startSignIn.ts'
import { localVariablesOf } from '../environment/localVariables.ts'
import { freePort } from '../services/freePort.ts'
import { startLoadBalancer } from '../services/startLoadBalancer.ts'
import { startModelServer } from '../services/startModelServer.ts'
import { type OpenWebUi, startOpenWebUi } from '../services/startOpenWebUi.ts'
import { startValkey } from '../services/startValkey.ts'
import { PEOPLE } from './people.ts'
import { generatedSecrets } from './secrets.ts'
import type { Setting, SettingOrder, SettingTools, VariableChange } from './setting.ts'

const POOL = 'eu-central-1_AbCdEfGhI'
const CLIENT_ID = '5f8k2m1q0r7s9t3u4v6w8x2y1z'
/** Three sites for the browser, as the application, the sign-in pages and the issuer are on AWS. */
const HOSTS = { application: 'chat.localhost', signIn: '127.0.0.1', issuer: 'localhost' } as const

/** Starts an environment and everything around it; stops what it started if that fails. */
export async function startSetting(order: SettingOrder, tools: SettingTools): Promise<Setting> {
  const { task } = order
  const started: (() => Promise<unknown>)[] = []
  const keep = <Service extends { readonly stop: () => Promise<unknown> }>(service: Service): Service => {
    started.push(service.stop)
    return service
  }
  const stop = async (): Promise<void> => {
    for (const each of started.splice(0).reverse()) await each()
  }
  try {
    const folder = await mkdtemp(join(tools.folder, `${task.environment}-`))
    const dataFolder = join(folder, 'data')
    await mkdir(join(dataFolder, 'uploads'), { recursive: true })
    const certificate = await tools.authority.issue(Object.values(HOSTS))
    const [port, signInPort] = [await freePort(), await freePort()]
    const host = `${HOSTS.application}:${port}`
    const generated = generatedSecrets()
    const signIn = keep(
      await startSignIn({
        port: signInPort,
        poolId: POOL,
        issuerOrigin: `https://${HOSTS.issuer}:${signInPort}`,
        signInOrigin: `https://${HOSTS.signIn}:${signInPort}`,
        client: {
          id: CLIENT_ID,
          secret: generated.ClientSecret ?? '',
          callbackUrls: [`https://${host}/oauth/oidc/callback`],
          logoutUrls: [`https://${host}/auth`],
        },
        users: PEOPLE,
        tls: certificate,
      }),
    )
    const modelServer = keep(await startModelServer())
    const valkey = 'REDIS_URL' in task.secrets ? keep(await startValkey({ folder, certificate }, tools)) : undefined
    const { mayCreateExtension = true } = order
    const database =
      order.database ?? (await tools.postgres.createDatabase(`app${Date.now().toString(36)}`, { mayCreateExtension }))
    const local = localVariablesOf(task, {
      host,
      signInHost: `${HOSTS.signIn}:${signInPort}`,
      issuer: signIn.issuer,
      clientId: CLIENT_ID,
      modelUrl: modelServer.url,
      database: { host: tools.postgres.host, port: tools.postgres.port, name: database.name },
      dataFolder,
      secrets: {
        ...generated,
        'DatabaseSecret:username': database.user,
        'DatabaseSecret:password': database.password,
        UrlSecret: valkey?.url ?? '',
        [task.secrets.OPENAI_API_KEYS ?? '']: modelServer.key,
      },
    })
    const ownVariables = {
      USE_SLIM_DOCKER: 'true',
      DATA_DIR: dataFolder,
      SSL_CERT_FILE: tools.authority.certificateFile,
    }
    const balancer = keep(
      await startLoadBalancer({ certificate, port, addedHeaders: task.addedHeaders, idleSeconds: task.idleSeconds }),
    )
    const processes: OpenWebUi[] = []
    started.push(() => Promise.all(processes.map(each => each.stop())))
    let variables = changed(local.variables, order.variables ?? {})

    const startProcesses = async (python: string, oneAfterTheOther: boolean): Promise<void> => {
      const startOne = (index: number): Promise<OpenWebUi> =>
        startOpenWebUi({
          python,
          variables: { ...variables, ...ownVariables },
          folder: join(folder, `process-${index}`),
          name: `process-${index}`,
        })
      const count = order.processes ?? task.tasks
      const indexes = Array.from({ length: count }, (_, index) => index + 1)
      if (oneAfterTheOther) for (const index of indexes) processes.push(await startOne(index))
      else processes.push(...(await Promise.all(indexes.map(startOne))))
      balancer.setTargets(processes.filter(each => each.exitCode() === undefined).map(each => each.port))
    }

    await startProcesses(order.python ?? tools.installed.python, order.oneAfterTheOther ?? true)
    return {
      environment: task.environment,
      task,
      url: `https://${host}`,
      processes,
      get variables() {
        return variables
      },
      ownVariables,
      outputs: local.outputs,
      loadBalancer: balancer,
      signIn,
      postgres: tools.postgres,
      database,
      valkey,
      modelServer,
      authority: tools.authority,
      breakGlass: { email: local.variables.WEBUI_ADMIN_EMAIL ?? '', password: generated.BreakGlassSecret ?? '' },
      folder,
      restart: async (change = {}, { python = order.python ?? tools.installed.python } = {}) => {
        balancer.setTargets([])
        await Promise.all(processes.splice(0).map(each => each.stop()))
        variables = changed(variables, change)
        // As a new task definition starts the tasks of a service: all at once.
        await startProcesses(python, false)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function changed(
  variables: Readonly<Record<string, string>>,
  change: VariableChange,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...variables, ...change }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
