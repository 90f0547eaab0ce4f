import { fileURLToPath } from 'node:url'
import { clock } from '#lib/clock.ts'
import { connectPrompt, NOT_INTERACTIVE } from '#lib/console/prompt.ts'
import type { Terminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment, EnvironmentAccount } from '#lib/model/environment.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { TemplateLinter } from '#lib/ports.ts'
import { type AwsTools, connectAws } from '#lib/shell/connectAws.ts'
import { openEnvironment } from '#lib/shell/openEnvironment.ts'

/** What needs no account. */
export type LocalTools = Omit<Tools, keyof AwsTools> & {
  /** An environment, and everything in its account. */
  readonly open: (name: string) => Promise<OpenedEnvironment>
  /** The same for what is worked out without an account. */
  readonly openOffline: (name: string) => Promise<OpenedEnvironment>
  readonly linter: () => Promise<TemplateLinter>
}

export type OpenedEnvironment = Tools & { readonly environment: Environment }

type ScriptSession = {
  readonly terminal: Terminal
  readonly json: boolean
  readonly signal: AbortSignal
  /** Aborted when the script ends: nobody waits for anything any more. */
  readonly over: AbortSignal
}

/** The tools of a script: the working directory is the repository whose files are read. */
export function connectTools({ terminal, json, signal, over }: ScriptSession): LocalTools {
  const { stdin: input, stdout: output } = process
  const local = {
    workspace: openWorkspace(process.cwd()),
    schemas: schemaValidator,
    types: async () => (await import('#lib/tools/resourceTypes.ts')).loadResourceTypes(),
    clock,
    reporter: terminalReporter(terminal),
    prompt: json ? NOT_INTERACTIVE : connectPrompt({ input, output, terminal, signal }),
    signal,
  }
  return {
    ...local,
    open: async name => {
      const accessTo = ({ region }: EnvironmentAccount) => ({ region })
      return { ...local, ...(await openEnvironment({ name, accessTo, over }, local)) }
    },
    openOffline: async name => {
      const environment = await readEnvironment(name, local)
      return { ...local, environment, ...(await connectAws({ region: environment.region })) }
    },
    linter: async () => (await import('#lib/tools/templateLinter.ts')).connectTemplateLinter(CFN_LINT),
  }
}

// cfn-lint stands in the repository that this script belongs to, whatever directory it reads.
const CFN_LINT = fileURLToPath(
  new URL(
    process.platform === 'win32' ? '../../.venv/Scripts/cfn-lint.exe' : '../../.venv/bin/cfn-lint',
    import.meta.url,
  ),
)
