import { openTerminal, type Terminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import { connectRunner } from '#lib/gitHub/connectRunner.ts'
import { readRun } from '#lib/gitHub/readRun.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import type { Finding } from '#lib/model/problem.ts'
import type { Runner } from '#lib/ports.ts'
import { redactPatterns } from '#lib/redaction/redactPatterns.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { type AwsSession, awsSessionOf } from '#lib/shell/awsSession.ts'
import type { ExitCode } from '#lib/shell/exitCode.ts'
import { exitWhenWritten } from '#lib/shell/exitWhenWritten.ts'
import { withRedactedReports } from '#lib/shell/withRedactedReports.ts'
import { type ActionTools, connectActionTools } from './connectActionTools.ts'
import { groupedReporter } from './groupedReporter.ts'
import { handleCancellation } from './handleCancellation.ts'
import { reportActionFailure } from './reportActionFailure.ts'

export type ActionResult = {
  readonly code: ExitCode
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
  readonly tools: ActionTools
  readonly session: AwsSession
}

/**
 * The frame of every action: reads inputs, reports one outcome, sets the exit code. Errors are caught here and nowhere else.
 * `previewOutputs` are the outputs of the run's last preview; they are set after a refusal too.
 */
export async function runAction(
  perform: (context: ActionContext) => Promise<ActionResult>,
  previewOutputs: (preview: Preview) => ActionResult['outputs'] = () => ({}),
): Promise<void> {
  const variables = process.env
  const runner = connectRunner(variables)
  const terminal = logOf(runner, variables)
  const groups = groupedReporter(terminalReporter(terminal), runner)
  const cancellation = handleCancellation()
  let preview: Preview | undefined
  try {
    const run = readRun(variables)
    const reporter = withRedactedReports({
      report: progress => {
        if (progress.kind === 'preview') preview = progress.preview
        groups.report(progress)
      },
    })
    const tools = connectActionTools({ runner, run, reporter, variables, ...cancellation })
    const context = { input: runner.input, run, tools, session: awsSessionOf(variables) }
    const { code, lines, summary, outputs, findings } = await perform(context)
    groups.end()
    terminal.print(lines)
    for (const finding of findings ?? []) runner.annotate(finding)
    process.exitCode = code
    summarize(runner, summary)
    setOutputs(runner, outputs)
  } catch (error) {
    groups.end()
    process.exitCode = reportActionFailure(error, {
      runner,
      terminal,
      preview,
      summarize: text => summarize(runner, text),
    })
  } finally {
    if (preview) setOutputs(runner, previewOutputs(preview))
    cancellation.end()
    exitWhenWritten()
  }
}

function setOutputs(runner: Runner, outputs: ActionResult['outputs']): void {
  for (const [name, text] of Object.entries(outputs)) runner.output(name, text)
}

/** A summary that cannot be written changes no result. */
function summarize(runner: Runner, markdown: string): void {
  try {
    runner.summary(markdown)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = redactPatterns(`The step summary was not written: ${reason}`)
    runner.annotate({ level: 'warning', rule: 'summary', message })
  }
}

/** The runner's log is no terminal, but shows colours. Every line passes through the runner, so that none is a workflow command. */
function logOf(runner: Runner, variables: NodeJS.ProcessEnv): Terminal {
  const stream = {
    columns: LOG_COLUMNS,
    write: (text: string) => runner.log(text.replace(/\n$/, '')),
    on: () => undefined,
  }
  return openTerminal(stream, { FORCE_COLOR: '1', ...variables })
}

const LOG_COLUMNS = 140
