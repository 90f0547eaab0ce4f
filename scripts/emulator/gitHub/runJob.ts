import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Json } from '#lib/model/json.ts'
import { entriesIn } from './workflow/steps/commandFiles.ts'
import { runProcess } from './workflow/steps/runProcess.ts'

/** A step of a workflow that runs one of our actions. */
export type WorkflowJob = {
  /** `change-set`, or the source file of an action. */
  readonly action: string
  /** The checkout. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly eventName: string
  readonly event: Json
  readonly ref: string
  readonly sha: string
  readonly actor?: string
  /** The folder of the bundles. */
  readonly dist?: string
  /** Environment variables that direct the job to the built-in GitHub and AWS. */
  readonly variables: Readonly<Record<string, string>>
  /** The id of the run, in the URL of its page. */
  readonly runId?: number
  /** Receives the log while the job runs. */
  readonly onLog?: (text: string) => void
  /** Cancels the job, like the button on GitHub. */
  readonly signal?: AbortSignal | undefined
}

export type JobResult = {
  readonly code: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Start and end of the process, in milliseconds of this process's `performance.now()`. */
  readonly startedAt: number
  readonly endedAt: number
}

// Node removes types itself from version 22.18 on, and starts sooner with what was compiled before.
const TYPESCRIPT = process.features.typescript
  ? ['--import', join(import.meta.dirname, '../../command/compileCache.ts')]
  : ['--import', import.meta.resolve('tsx')]
export const BUNDLES_FOLDER = join(import.meta.dirname, '../../../actions/dist')

/** Runs a bundle as the runner does: Node with that file, and only the runner's environment variables. */
export async function runJob({ dist = BUNDLES_FOLDER, ...job }: WorkflowJob): Promise<JobResult> {
  const folder = await mkdtemp(join(tmpdir(), 'job-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary']) await writeFile(file(name), '')
  await writeFile(file('event.json'), JSON.stringify(job.event))
  const inputs = Object.entries(job.inputs ?? {}).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text] as const)
  const program = job.action.endsWith('.ts') ? [...TYPESCRIPT, job.action] : [join(dist, `${job.action}.js`)]
  const startedAt = performance.now()
  let log = ''
  const code = await runProcess({
    command: process.execPath,
    arguments: program,
    folder,
    signal: job.signal,
    onOutput: text => {
      log += text
      job.onLog?.(text)
    },
    variables: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      ...Object.fromEntries(inputs),
      GITHUB_EVENT_NAME: job.eventName,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_REF: job.ref,
      GITHUB_SHA: job.sha,
      GITHUB_ACTOR: job.actor ?? 'octocat',
      GITHUB_RUN_ID: String(job.runId ?? 42),
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      ...job.variables,
    },
  })
  const endedAt = performance.now()
  const [output, summary] = await Promise.all(['output', 'summary'].map(name => readFile(file(name), 'utf8')))
  await rm(folder, { recursive: true })
  return { code, log, summary: summary ?? '', outputs: entriesIn(output ?? '', 'output'), startedAt, endedAt }
}
