import { readFileSync } from 'node:fs'
import type { WorkflowRun } from '../model/gitHub/workflowRun.ts'
import type { Json } from '../model/json.ts'
import { Problem } from '../model/problem.ts'

/** What every run has, and how it looks. */
const NEEDED = {
  GITHUB_REPOSITORY: /^[\w.-]+\/[\w.-]+$/,
  GITHUB_SHA: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  GITHUB_REF: /^refs\/\S+$/,
  GITHUB_EVENT_NAME: /^\w+$/,
} as const

/** The run, from the variables that GitHub sets. Throws a Problem that names all that are missing or ill-formed. */
export function readRun(variables: NodeJS.ProcessEnv): WorkflowRun {
  const wrong = Object.entries(NEEDED).filter(([name, shape]) => !shape.test(variables[name] ?? ''))
  if (wrong.length > 0) throw notOnARunner(wrong.map(([name]) => name))
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '0' } = variables
  const server = variables.GITHUB_SERVER_URL || 'https://github.com'
  const attempt = countIn(variables.GITHUB_RUN_ATTEMPT)
  return {
    repository,
    sha: variables.GITHUB_SHA ?? '',
    ref: variables.GITHUB_REF ?? '',
    actor: variables.GITHUB_ACTOR ?? '',
    runUrl: `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ''}`,
    runNumber: countIn(variables.GITHUB_RUN_NUMBER),
    attempt,
    eventName: variables.GITHUB_EVENT_NAME ?? '',
    event: eventIn(variables.GITHUB_EVENT_PATH),
    workspace: variables.GITHUB_WORKSPACE || process.cwd(),
    apiUrl: variables.GITHUB_API_URL || 'https://api.github.com',
  }
}

function notOnARunner(names: readonly string[]): Problem {
  const list = names.join(', ')
  return new Problem(
    `This is no run of a GitHub workflow: ${list} ${names.length > 1 ? 'are' : 'is'} not set, or not as GitHub sets it.`,
    {
      kind: 'usage',
      todo: "Run the action from a workflow. From a terminal, use the script: 'npm run deploy -- dev'.",
    },
  )
}

function countIn(text: string | undefined): number {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 1
}

function eventIn(file: string | undefined): Json {
  if (!file) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Problem(`The event that started this run could not be read from '${file}' (GITHUB_EVENT_PATH).`, {
      kind: 'usage',
      todo: 'Run the job again; if no step before this one removes or writes that file, report it.',
      cause,
    })
  }
}
