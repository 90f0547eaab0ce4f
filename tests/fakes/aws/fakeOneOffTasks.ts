import type { DeepResults } from '#lib/model/deepResults.ts'
import { RESULTS_END, RESULTS_START } from '#lib/model/deepResults.ts'
import type { OneOffTask, TaskLaunch, TaskOrder } from '#lib/model/oneOffTask.ts'
import type { OneOffTasks } from '#lib/ports/oneOffTasks.ts'

export const UPLOADS = '/app/backend/data/uploads'

export function aTaskLaunch(over: Partial<TaskLaunch> = {}): TaskLaunch {
  return {
    cluster: 'cluster1',
    taskDefinition: 'arn:aws:ecs:eu-central-1:111122223333:task-definition/chat:7',
    subnets: ['subnet-1', 'subnet-2'],
    securityGroups: ['sg-1'],
    assignPublicIp: false,
    capacity: { kind: 'providers', providers: [{ name: 'FARGATE', weight: 1, base: 0 }] },
    platformVersion: undefined,
    container: 'open-webui',
    mountedFolders: [UPLOADS],
    log: { group: '/open-webui/dev', streamPrefix: 'open-webui' },
    ...over,
  }
}

export function aOneOffTask(over: Partial<OneOffTask> = {}): OneOffTask {
  return {
    status: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    exitCode: 0,
    containerReason: undefined,
    ...over,
  }
}

/** The results in a healthy environment with everything, some of them changed. */
export function deepResults(over: Partial<DeepResults> = {}): DeepResults {
  return {
    files: [{ folder: UPLOADS, mounted: true, same: true }],
    database: { kind: 'postgresql', version: 160_004, tls: true, same: true, vector: { version: '0.8.0' } },
    cache: { reachable: true },
    models: [{ host: 'models.example.com', status: 200 }],
    modelsAreNamed: false,
    provider: {
      status: 200,
      issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_pool',
      keys: 200,
      token: 405,
    },
    ...over,
  }
}

/** The line of the log with these results. */
export function resultsLine(results: object): string {
  return `${RESULTS_START}${JSON.stringify(results)}${RESULTS_END}`
}

export type FakeOneOffTasks = OneOffTasks & {
  readonly started: TaskOrder[]
  readonly stopped: string[]
}

/** A task that is PENDING, RUNNING and then STOPPED, with healthy results in its log; with overrides. */
export function fakeOneOffTasks(over: Partial<OneOffTasks> = {}): FakeOneOffTasks {
  const statuses = ['PENDING', 'RUNNING', 'STOPPED']
  const [started, stopped]: [TaskOrder[], string[]] = [[], []]
  return {
    started,
    stopped,
    launchOf: async () => aTaskLaunch(),
    start: async (_, order) => {
      started.push(order)
      return { kind: 'started', task: 'arn:aws:ecs:eu-central-1:111122223333:task/cluster1/0a1b' }
    },
    find: async () => {
      const status = statuses.length > 1 ? statuses.shift() : statuses[0]
      return status === 'STOPPED'
        ? aOneOffTask()
        : aOneOffTask({ status: status ?? '', stopCode: undefined, exitCode: undefined })
    },
    stop: async (_, task) => void stopped.push(task),
    logLines: async () => [{ at: new Date(0), text: resultsLine(deepResults()) }],
    ...over,
  }
}
