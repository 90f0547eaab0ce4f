import { fileURLToPath } from 'node:url'
import { connectPrompt, NOT_INTERACTIVE } from '#lib/console/prompt.ts'
import type { Terminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import type { EnvironmentAccount } from '#lib/model/environment.ts'
import type { Reporter } from '#lib/ports.ts'
import { connectLocalTools, type LocalTools, type OpenedEnvironment } from '#lib/shell/connectLocalTools.ts'
import { openEnvironment } from '#lib/shell/openEnvironment.ts'
import { withRedactedReports } from '#lib/shell/withRedactedReports.ts'
import { connectProcessRuns } from '#lib/tools/processRuns.ts'
import { useRehearsalHosts } from './useRehearsalHosts.ts'

export type ScriptTools = LocalTools & {
  /** An environment with the tools of its account, with the credentials that the AWS SDK finds. */
  readonly open: (name: string) => Promise<OpenedEnvironment>
}

type ScriptSession = {
  readonly terminal: Terminal
  /** For previews; usually the same. */
  readonly previews: Terminal
  readonly json: boolean
  readonly signal: AbortSignal
  /** Called at Ctrl-C while a question waits for its answer; aborts `signal`. */
  readonly interruptQuestion: () => void
  /** Aborted when the script ends. */
  readonly exitSignal: AbortSignal
}

/** The tools of a script: the working directory is the repository whose files are read. */
export function connectScriptTools(session: ScriptSession): ScriptTools {
  const { terminal, previews, json, signal, exitSignal, interruptQuestion: interrupt } = session
  const { stdin: input, stdout: output } = process
  const local = connectLocalTools({
    folder: process.cwd(),
    toolFolder: SCRIPT_REPOSITORY,
    reporter: withRedactedReports(reporterOf(terminal, previews)),
    prompt: json ? NOT_INTERACTIVE : connectPrompt({ input, output, terminal, interrupt, suspend, signal }),
    runs: connectProcessRuns(),
    signal,
  })
  return {
    ...local,
    open: async name => {
      await useRehearsalHosts(process.env)
      const accessTo = ({ region }: EnvironmentAccount) => ({ region })
      return openEnvironment({ name, accessTo, exitSignal }, local)
    },
  }
}

/** Stops the job as Ctrl-Z does: npm and tsx, too, whose end the shell waits for. */
function suspend(): void {
  process.kill(0, 'SIGTSTP')
}

/** cfn-lint is installed in the repository of this script, whatever directory it reads. */
const SCRIPT_REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

function reporterOf(terminal: Terminal, previews: Terminal): Reporter {
  const [progress, preview] = [terminalReporter(terminal), terminalReporter(previews)]
  return { report: each => (each.kind === 'preview' ? preview : progress).report(each) }
}
