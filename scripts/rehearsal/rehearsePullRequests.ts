import type { Terminal } from '#lib/console/terminal.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { copyable, EMPTY, type Line, line, span } from '#lib/render/text/layout/line.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import { createJobScreen } from './pullRequests/jobScreen.ts'
import { headlineOf, toPlainText } from './pullRequests/plainText.ts'
import { pullRequestStepsOf } from './pullRequests/pullRequestSteps.ts'
import { reportFilesOf } from './pullRequests/reportFiles.ts'
import { openReportFolder } from './pullRequests/reportFolder.ts'
import { runPullRequestSteps } from './pullRequests/runPullRequestSteps.ts'
import { runRehearsalAction } from './pullRequests/runRehearsalAction.ts'
import { REHEARSAL_ACCOUNT, startRehearsal } from './pullRequests/startRehearsal.ts'
import { createTimeline, type PullRequestThread } from './pullRequests/timeline.ts'
import { withClone } from './pullRequests/withClone.ts'
import { readerSignal } from './readerSignal.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { closingLines } from './rollout/closingLines.ts'
import { openRehearsalLog } from './rollout/rehearsalLog.ts'
import { createRehearsalScreen } from './rollout/rehearsalScreen.ts'
import { runVerb } from './rollout/runVerb.ts'
import { rehearsalOutcomeOf, stepResultLines } from './rollout/stepResultLines.ts'

type PullRequestTools = LocalTools & { readonly terminal: Terminal }

/** Rehearses the rollout of one environment by pull requests, with the workflows and the bundles that they run. */
export async function rehearsePullRequests(
  { environment, into, ...options }: RehearsalOptions & { readonly into: string },
  { clock, signal: interrupt, terminal }: PullRequestTools,
): Promise<ScriptResult> {
  const { name } = environment
  const reportFolder = await openReportFolder(into)
  const signal = interrupt ? AbortSignal.any([interrupt, readerSignal(process.stdout)]) : undefined
  const log = await openRehearsalLog()
  const screen = createRehearsalScreen(terminal, log)
  const jobs = createJobScreen(screen, terminal.style)
  const rehearsal = await startRehearsal({
    folder: process.cwd(),
    aws: options,
    clock,
    onJobStart: jobs.start,
    onLog: jobs.write,
    onJobEnd: (runId, job) => jobs.end(runId, job, rehearsal.roleOf(job)),
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
          runRehearsalAction(action, {
            host,
            environment: name,
            bootstrap,
            timeline,
            clock,
            roleOf,
            onRuns: jobs.reportLeftOut,
            signal,
          }),
        print: text => screen.print([line(text)]),
        printState: ({ kind }, isDone) => {
          const thread = timeline.report().threads.at(-1)
          if (!thread || kind === 'bootstrap' || kind === 'schedule' || kind === 'dispatch') return
          const [headline = '', ...rest] = currentStateLines(thread, isDone)
          screen.print([line(span(headline, isDone ? 'success' : 'error')), ...rest.map(text => line(text))])
        },
        now: () => clock.now().getTime(),
        signal,
      },
    )
    const report = timeline.report()
    // An interruption before the first pull request keeps the report of the last rehearsal.
    const files = report.threads.length > 0 ? await reportFolder.replace(reportFilesOf(report)) : []
    const outcome = rehearsalOutcomeOf(steps)
    const withFaults = options.faults.rules.length > 0
    const closing = closingLines({ environment: name, steps, log, afterSuccess: NEXT_STEP, withFaults })
    return {
      document: { outcome, steps, files, log: log.path },
      lines: [...stepResultLines(steps), ...fileLines(files), ...closing],
      code: outcome === 'done' ? 0 : 1,
    }
  } finally {
    await rehearsal.close()
    await log.close()
  }

  /** In a clone, as an administrator runs it: the verb finds the repository by the clone's remote. */
  function bootstrap(branch: string): Promise<number> {
    return withClone(host.hosted, branch, async folder => {
      const args = ['bootstrap', name, '--yes']
      screen.print([line(span(`$ npm run bootstrap -- ${args.slice(1).join(' ')}`, 'bold'))])
      const output = { to: 'progress', columns: screen.columns(), onProgress: screen.progress } as const
      const verb = { args, folder, variables: administratorVariables, output, signal }
      return jobs.hold(async () => {
        const { exitCode, printed } = await runVerb(verb)
        screen.outcome(printed, exitCode === 0)
        return exitCode
      })
    })
  }
}

const NEXT_STEP = 'open the page; then .github/GETTING-STARTED.md leads into your own account.'

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
