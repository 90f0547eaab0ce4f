import { paint } from '#lib/console/paint.ts'
import { terminalStyleOf } from '#lib/console/terminalStyle.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { copyable, EMPTY, type Line, line, span, type Tone } from '#lib/render/text/layout/line.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import { createJobConsole } from './pullRequests/jobConsole.ts'
import { closingOf, headingOf } from './pullRequests/jobHeading.ts'
import { headlineOf, toPlainText } from './pullRequests/plainText.ts'
import { pullRequestStepsOf } from './pullRequests/pullRequestSteps.ts'
import type { RehearsedRun } from './pullRequests/rehearsedRun.ts'
import { reportFilesOf } from './pullRequests/reportFiles.ts'
import { openReportFolder } from './pullRequests/reportFolder.ts'
import { runPullRequestSteps } from './pullRequests/runPullRequestSteps.ts'
import { runRehearsalAction } from './pullRequests/runRehearsalAction.ts'
import { REHEARSAL_ACCOUNT, startRehearsal } from './pullRequests/startRehearsal.ts'
import { createTimeline, type PullRequestThread } from './pullRequests/timeline.ts'
import { withClone } from './pullRequests/withClone.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { runVerb } from './rollout/runVerb.ts'
import { rehearsalOutcomeOf, stepResultLines } from './rollout/stepResultLines.ts'

/** Rehearses the rollout of one environment by pull requests, with the workflows and the bundles that they run. */
export async function rehearsePullRequests(
  { environment, into, ...options }: RehearsalOptions & { readonly into: string },
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const { name } = environment
  const reportFolder = await openReportFolder(into)
  const stream = process.argv.includes('--json') ? process.stderr : process.stdout
  const style = terminalStyleOf(stream, process.env)
  const write = (text: string) => void stream.write(text)
  const coloured = (text: string, tone: Tone) => paint([span(text, tone)], style)
  const dim = (texts: readonly string[]) => texts.map(text => coloured(text, 'dim'))
  const jobConsole = createJobConsole({ write, style })
  const rehearsal = await startRehearsal({
    folder: process.cwd(),
    aws: options,
    clock,
    onJobStart: start => jobConsole.start({ runId: start.id, name: start.job.name }, dim(headingOf(start))),
    onLog: jobConsole.write,
    onJobEnd: (runId, job) =>
      jobConsole.end({ runId, name: job.name }, coloured(closingOf(job, rehearsal.roleOf(job)), 'dim')),
  })
  const { gitHub, host, roleOf, administratorVariables } = rehearsal
  try {
    const timeline = createTimeline(gitHub.state, clock)
    const steps = await runPullRequestSteps(
      pullRequestStepsOf({
        environment: name,
        account: REHEARSAL_ACCOUNT,
        stackName: stackNameOf(environment),
        protected: environment.protected,
      }),
      {
        runAction: action =>
          runRehearsalAction(action, { host, environment: name, bootstrap, timeline, clock, roleOf, onRuns, signal }),
        print: text => write(`${text}\n`),
        stateLines: ({ kind }, isDone) => {
          const thread = timeline.report().threads.at(-1)
          if (!thread || kind === 'bootstrap' || kind === 'schedule' || kind === 'dispatch') return []
          const [headline = '', ...rest] = currentStateLines(thread, isDone)
          return [coloured(headline, isDone ? 'success' : 'error'), ...rest]
        },
        now: () => clock.now().getTime(),
        signal,
      },
    )
    const report = timeline.report()
    // An interruption before the first pull request keeps the report of the last rehearsal.
    const files = report.threads.length > 0 ? await reportFolder.replace(reportFilesOf(report)) : []
    return {
      document: { outcome: rehearsalOutcomeOf(steps), steps, files },
      lines: [...stepResultLines(steps), ...fileLines(files)],
      code: rehearsalOutcomeOf(steps) === 'done' ? 0 : 1,
    }
  } finally {
    await rehearsal.close()
  }

  /** The jobs that the rehearsal leaves out, once per step. */
  function onRuns(runs: readonly RehearsedRun[]): void {
    const texts = runs.flatMap(({ workflow, jobs }) =>
      jobs.flatMap(job => (job.notRun === undefined ? [] : [`job '${job.name}' of ${workflow} · ${job.notRun}`])),
    )
    for (const text of dim([...new Set(texts)])) write(`${text}\n`)
  }

  /** In a clone, as an administrator runs it: the verb finds the repository by the clone's remote. */
  function bootstrap(branch: string): Promise<number> {
    return withClone(host.hosted, branch, async folder => {
      const args = ['bootstrap', name, '--yes']
      write(`${dim([`$ npm run bootstrap -- ${args.slice(1).join(' ')}`])}\n\n`)
      const verb = { args, folder, variables: administratorVariables, output: 'print', stream } as const
      return (await jobConsole.hold(() => runVerb(verb))).exitCode
    })
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
