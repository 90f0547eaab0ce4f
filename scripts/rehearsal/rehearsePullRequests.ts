import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paint } from '#lib/console/paint.ts'
import { terminalStyleOf } from '#lib/console/terminalStyle.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { copyable, EMPTY, type Line, line, span, type Tone } from '#lib/render/text/layout/line.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import { startEmulatedAws } from '../emulator/aws/startAws.ts'
import { jobRepository } from '../emulator/gitHub/jobToken.ts'
import { roleOfAction } from '../emulator/gitHub/roleOfAction.ts'
import { BUNDLES_FOLDER } from '../emulator/gitHub/runJob.ts'
import { startEmulatedGitHub } from '../emulator/gitHub/startGitHub.ts'
import { createWorkflows } from '../emulator/gitHub/workflows.ts'
import { openJobLog } from './pullRequests/jobLog.ts'
import { headlineOf, toPlainText } from './pullRequests/plainText.ts'
import { pullRequestStepsOf } from './pullRequests/pullRequestSteps.ts'
import { reportFilesOf } from './pullRequests/reportFiles.ts'
import { openReportFolder } from './pullRequests/reportFolder.ts'
import { runPullRequestSteps } from './pullRequests/runPullRequestSteps.ts'
import { runRehearsalAction } from './pullRequests/runRehearsalAction.ts'
import { createTimeline, type PullRequestThread } from './pullRequests/timeline.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { repositoryFlags } from './repositoryFlags.ts'
import { runVerb } from './rollout/runVerb.ts'
import { rehearsalOutcomeOf, stepResultLines } from './rollout/stepResultLines.ts'
import { createWorkingCopy } from './rollout/workingCopy.ts'

/** An account of its own: the actions treat the account number of AWS's documentation as "not set up". */
const REHEARSAL_ACCOUNT = '111122223333'

/** Rehearses the rollout of one environment by pull requests, with the bundles that its workflows run. */
export async function rehearsePullRequests(
  { environment, into, ...options }: RehearsalOptions & { readonly into: string },
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const { name } = environment
  const reportFolder = await openReportFolder(into)
  const stream = process.argv.includes('--json') ? process.stderr : process.stdout
  const write = (text: string) => void stream.write(text)
  const coloured = (text: string, tone: Tone) => paint([span(text, tone)], terminalStyleOf(stream, process.env))
  const workingCopy = await createWorkingCopy(process.cwd())
  // A folder without node_modules above it, as in a job that installs nothing.
  const dist = await mkdtemp(join(tmpdir(), 'dist-'))
  const aws = await startEmulatedAws({ ...options, account: REHEARSAL_ACCOUNT, clock })
  const gitHub = await startEmulatedGitHub()
  try {
    await cp(BUNDLES_FOLDER, dist, { recursive: true })
    await workingCopy.edit(name, [{ section: undefined, key: 'account', value: `"${REHEARSAL_ACCOUNT}"` }])
    const workflowOptions = { gitHub, environment: name, workspace: workingCopy.folder, dist, aws: aws.variables }
    const workflows = createWorkflows(workflowOptions)
    const timeline = createTimeline(gitHub.state, clock)
    const jobLog = openJobLog({ write, style: terminalStyleOf(stream, process.env) })
    const target = { environment: name, stackName: stackNameOf(environment), protected: environment.protected }
    const steps = await runPullRequestSteps(pullRequestStepsOf(target), {
      runAction: async action => {
        const code = await runRehearsalAction(action, {
          state: gitHub.state,
          workflows,
          environment: name,
          timeline,
          clock,
          signal,
          edit: edits => workingCopy.edit(name, edits),
          bootstrap: async () => {
            const flags = ['--yes', ...repositoryFlags(jobRepository)]
            write(`${coloured(`$ npm run bootstrap -- ${name} ${flags.join(' ')}`, 'dim')}\n\n`)
            const verb = {
              args: ['bootstrap', name, ...flags],
              folder: workingCopy.folder,
              variables: aws.variables,
              output: 'print',
              stream,
            } as const
            return (await runVerb(verb)).exitCode
          },
          onJobStart: ({ action, eventName, ref }) =>
            write(
              `${coloured(`job '${action}' · on ${eventName} · ${ref} · role '${roleOfAction(action)}'`, 'dim')}\n\n`,
            ),
          onLog: jobLog.write,
        })
        jobLog.end()
        return code
      },
      print: text => write(`${text}\n`),
      stateLines: ({ kind }, isDone) => {
        const thread = timeline.report().threads.at(-1)
        if (!thread || kind === 'bootstrap' || kind === 'job') return []
        const [headline = '', ...rest] = currentStateLines(thread, isDone)
        return ['', coloured(headline, isDone ? 'success' : 'error'), ...rest]
      },
      now: () => clock.now().getTime(),
      signal,
    })
    const report = timeline.report()
    // An interruption before the first pull request keeps the report of the last rehearsal.
    const files = report.threads.length > 0 ? await reportFolder.replace(reportFilesOf(report)) : []
    return {
      document: { outcome: rehearsalOutcomeOf(steps), steps, files },
      lines: [...stepResultLines(steps), ...fileLines(files)],
      code: rehearsalOutcomeOf(steps) === 'done' ? 0 : 1,
    }
  } finally {
    await aws.close()
    await rm(dist, { recursive: true, force: true })
    await workingCopy.remove()
    // Last, because it rejects when a request broke GitHub's OpenAPI document.
    await gitHub.close()
  }
}

function fileLines(files: readonly string[]): readonly Line[] {
  const [page, ...others] = files
  if (page === undefined) return []
  return [
    EMPTY,
    line('The pull requests as GitHub would show them:'),
    copyable(page, 2),
    line(`In the same folder as Markdown: ${others.length} versions of comments and job summaries.`),
  ]
}

/** The state of a pull request in one line, and after a failure also its newest comment. */
export function currentStateLines(
  { number, title, state, events }: PullRequestThread,
  isDone: boolean,
): readonly string[] {
  const comments = events.flatMap(event => (event.kind === 'commented' ? [event.comment] : []))
  const versions = comments.at(-1)?.versions ?? []
  const body = versions.at(-1)?.body ?? ''
  const count = `${comments.length} comment${comments.length === 1 ? '' : 's'}${versions.length > 1 ? ', edited' : ''}`
  const head = `#${number} ${title} · ${state} · ${count} · ${headlineOf(body)}`
  if (isDone) return [head]
  const rest = toPlainText(body).slice(1)
  return [head, ...rest.map(line => `  ${line}`.trimEnd())]
}
