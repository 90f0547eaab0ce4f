import { fileURLToPath } from 'node:url'
import { clock } from '#lib/clock.ts'
import { NOBODY, personAt } from '#lib/console/person.ts'
import { reportTo } from '#lib/console/reporter.ts'
import type { Terminal } from '#lib/console/terminal.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment } from '#lib/model/environment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { TemplateLinter } from '#lib/ports.ts'
import { type CloudTools, connectCloud } from '../../actions/run/connectCloud.ts'

/** What needs no account. */
export type LocalTools = Omit<Tools, keyof CloudTools> & {
  /** Everything, for an environment's region; the AWS SDK is loaded by the first one who asks. */
  readonly connect: (environment: Pick<Environment, 'region'>) => Promise<Tools>
  readonly linter: () => Promise<TemplateLinter>
}

type Session = { readonly terminal: Terminal; readonly json: boolean; readonly signal: AbortSignal }

/** The tools of a script: the working directory is the repository whose files are read. */
export function connectTools({ terminal, json, signal }: Session): LocalTools {
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
    connect: async ({ region }) => ({ ...local, ...(await connectCloud({ region })) }),
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
