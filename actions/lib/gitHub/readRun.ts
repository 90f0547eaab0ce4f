import { readFileSync } from 'node:fs'
import type { WorkflowRun } from '../model/gitHub/workflowRun.ts'
import type { Json } from '../model/json.ts'
import { Problem } from '../model/problem.ts'

/** The variables of every run, with their pattern. */
const REQUIRED = {
  GITHUB_REPOSITORY: /^[\w.-]+\/[\w.-]+$/,
  GITHUB_SHA: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  GITHUB_REF: /^refs\/\S+$/,
  GITHUB_EVENT_NAME: /^\w+$/,
} as const

/** The run, from the variables that GitHub sets. Throws a Problem that names every missing or malformed variable. */
export function readRun(variables: NodeJS.ProcessEnv): WorkflowRun {
  const invalid = Object.entries(REQUIRED)
    .filter(([name, pattern]) => !pattern.test(variables[name] ?? ''))
    .map(([name]) => name)
  const { GITHUB_API_URL: apiUrl } = variables
  if (apiUrl && !/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? '')) invalid.push('GITHUB_API_URL')
  if (invalid.length > 0) throw notARun(invalid)
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '0' } = variables
  const server = variables.GITHUB_SERVER_URL || 'https://github.com'
  const attempt = countIn(variables.GITHUB_RUN_ATTEMPT)
  return {
    repository,
    id,
    sha: variables.GITHUB_SHA ?? '',
    ref: variables.GITHUB_REF ?? '',
    actor: variables.GITHUB_ACTOR ?? '',
    runUrl: `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ''}`,
    runNumber: countIn(variables.GITHUB_RUN_NUMBER),
    attempt,
    eventName: variables.GITHUB_EVENT_NAME ?? '',
    event: eventIn(variables.GITHUB_EVENT_PATH),
    workspace: variables.GITHUB_WORKSPACE || process.cwd(),
    apiUrl: apiUrl || 'https://api.github.com',
  }
}

function notARun(names: readonly string[]): Problem {
  const list = names.join(', ')
  return new Problem(
    `Not a run of a GitHub workflow: ${list} ${names.length > 1 ? 'are' : 'is'} not set, or malformed.`,
    {
      kind: 'usage',
      todo: "Run the action in a workflow. At a terminal, use the script: 'npm run deploy -- dev'.",
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
      todo: 'Run the job again. If no step before this one removes or writes that file, report the failure.',
      cause,
    })
  }
}
