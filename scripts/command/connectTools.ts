import { fileURLToPath } from 'node:url'
import { clock } from '#lib/clock.ts'
import { NOBODY, personAt } from '#lib/console/person.ts'
import { reportTo } from '#lib/console/reporter.ts'
import type { Terminal } from '#lib/console/terminal.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment, Home } from '#lib/model/environment.ts'
import { readEnvironment } from '#lib/operations/readEnvironment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { TemplateLinter } from '#lib/ports.ts'
import { type CloudTools, connectCloud } from '../../actions/run/connectCloud.ts'
import { openEnvironment } from '../../actions/run/openEnvironment.ts'

/** What needs no account. */
export type LocalTools = Omit<Tools, keyof CloudTools> & {
  /** An environment, and everything in its account. */
  readonly open: (name: string) => Promise<Opened>
  /** The same for what is worked out without an account. */
  readonly openOffline: (name: string) => Promise<Opened>
  readonly linter: () => Promise<TemplateLinter>
}

export type Opened = Tools & { readonly environment: Environment }

type Session = {
  readonly terminal: Terminal
  readonly json: boolean
  readonly signal: AbortSignal
  /** Aborted when the script ends: nobody waits for anything any more. */
  readonly over: AbortSignal
}

/** The tools of a script: the working directory is the repository whose files are read. */
export function connectTools({ terminal, json, signal, over }: Session): LocalTools {
  const { stdin: input, stdout: output } = process
  const local = {
    workspace: openWorkspace(process.cwd()),
    schemas: schemaValidator,
    types: async () => (await import('#lib/tools/resourceTypes.ts')).loadResourceTypes(),
    clock,
    reporter: reportTo(terminal),
    person: json ? NOBODY : personAt({ input, output, terminal, signal }),
    signal,
  }
  return {
    ...local,
    open: async name => {
      const accessTo = ({ region }: Home) => ({ region })
      return { ...local, ...(await openEnvironment({ name, accessTo, over }, local)) }
    },
    openOffline: async name => {
      const environment = await readEnvironment(name, local)
      return { ...local, environment, ...(await connectCloud({ region: environment.region })) }
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
