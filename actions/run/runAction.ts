import { openTerminal, type Terminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import { connectRunner } from '#lib/gitHub/connectRunner.ts'
import { readRun } from '#lib/gitHub/readRun.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { Preview } from '#lib/model/preview.ts'
import { type Finding, Problem } from '#lib/model/problem.ts'
import type { Reporter, Runner } from '#lib/ports.ts'
import type { Line } from '#lib/render/text/line.ts'
import { connectTools, type LocalTools } from './connectTools.ts'
import { groupedReporter } from './groupedReporter.ts'
import { reportFailure } from './reportFailure.ts'

export type ActionResult = {
  /** 0: done. 1: failed. 3: refused. */
  readonly code: 0 | 1 | 3
  /** For the log. */
  readonly lines: readonly Line[]
  /** Markdown. */
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly findings?: readonly Finding[]
}

export type ActionContext = {
  readonly input: Runner['input']
  readonly run: WorkflowRun
  readonly tools: LocalTools
  /** What the person's session says about AWS beyond credentials. */
  readonly session: { readonly sessionRegion: string | undefined }
}

/** The frame of every action: inputs in, one outcome out, and an exit code that tells which. Only here are errors caught. */
export async function runAction(act: (given: ActionContext) => Promise<ActionResult>): Promise<void> {
  const variables = process.env
  const runner = connectRunner(variables)
  const terminal = logOf(runner, variables)
  const told = groupedReporter(terminalReporter(terminal), runner)
  const cancellation = cancellable()
  let preview: Preview | undefined
  try {
    const run = readRun(variables)
    const reporter: Reporter = {
      report: progress => {
        if (progress.kind === 'preview') preview = progress.preview
        told.report(progress)
      },
    }
    const tools = connectTools({ runner, run, reporter, variables, ...cancellation })
    const session = { sessionRegion: variables.AWS_REGION || variables.AWS_DEFAULT_REGION || undefined }
    const { code, lines, summary, outputs, findings } = await act({ input: runner.input, run, tools, session })
    told.end()
    terminal.print(lines)
    for (const finding of findings ?? []) runner.annotate(finding)
    process.exitCode = code
    summarize(runner, summary)
    for (const [name, text] of Object.entries(outputs)) runner.output(name, text)
  } catch (error) {
    told.end()
    process.exitCode = reportFailure(error, { runner, terminal, preview, summarize: text => summarize(runner, text) })
  } finally {
    cancellation.end()
  }
}

/** What is told never changes what was done. */
function summarize(runner: Runner, markdown: string): void {
  try {
    runner.summary(markdown)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    runner.annotate({ level: 'warning', rule: 'summary', message: `The summary of this step was not written: ${why}` })
  }
}

/** The runner's log is no terminal, but shows colours; every line goes through the runner, which lets none be an order. */
function logOf(runner: Runner, variables: NodeJS.ProcessEnv): Terminal {
  const stream = {
    columns: LOG_COLUMNS,
    write: (text: string) => runner.log(text.replace(/\n$/, '')),
    on: () => undefined,
  }
  return openTerminal(stream, { FORCE_COLOR: '1', ...variables })
}

const LOG_COLUMNS = 140

/** GitHub asks a cancelled step to end and kills it ten seconds later: time enough to delete a change set. */
function cancellable(): { readonly signal: AbortSignal; readonly over: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  const ending = new AbortController()
  const stop = () => controller.abort(cancelled())
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, stop)
  return {
    signal: controller.signal,
    over: ending.signal,
    end: () => {
      ending.abort()
      for (const signal of signals) process.off(signal, stop)
    },
  }
}

function cancelled(): Problem {
  return new Problem('The run was cancelled.', {
    todo: "What CloudFormation has begun goes on: 'npm run status -- <environment>' shows where it is. Running the job again is safe.",
  })
}
