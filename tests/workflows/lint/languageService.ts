import { FeatureFlags } from '@actions/expressions'
import { validate } from '@actions/languageservice'
import { clearCache } from '@actions/languageservice/utils/workflow-cache'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { ALLOWED_ACTIONS } from './allowedActions.ts'
import type { SourceFiles } from './lintedFiles.ts'

/** Errors have severity 1, or none. Below warnings are notes, such as the meaning of a schedule. */
const WARNING = 2

type Configuration = NonNullable<Parameters<typeof validate>[1]>

/** The errors and warnings of GitHub's language service about these of the files: `<file>:<line>: <message>`. */
export async function languageServiceFindings(
  sources: SourceFiles,
  files: Iterable<string> = sources.keys(),
): Promise<readonly string[]> {
  const configuration = configurationOf(sources)
  // It keeps what it parsed by path.
  clearCache()
  const findings: string[] = []
  for (const file of files) {
    const text = withCheckedActions(sources.get(file) ?? '')
    const document = TextDocument.create(`file:///${file}`, 'yaml', 0, text)
    for (const { severity = 1, range, message } of await validate(document, configuration))
      if (severity <= WARNING) findings.push(`${file}:${range.start.line + 1}: ${message}`)
  }
  return findings
}

/**
 * GitHub's newer spelling of an action in the same repository, `$/actions/deploy`, of the same length. The language service
 * checks the inputs of those, and not of `./actions/deploy`, which other runners understand too.
 */
function withCheckedActions(text: string): string {
  return text.replaceAll('uses: ./', 'uses: $/')
}

function configurationOf(sources: SourceFiles): Configuration {
  return {
    featureFlags: new FeatureFlags({ all: true }),
    fileProvider: {
      getFileContent: async reference => {
        const path = 'path' in reference ? String(reference.path) : ''
        const content = sources.get(path)
        if (content === undefined) throw new Error(`There is no file '${path}'.`)
        return { name: path, content }
      },
    },
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path }) => {
        const allowed = ALLOWED_ACTIONS.find(action => action.name === [owner, name, path].filter(Boolean).join('/'))
        if (!allowed) return undefined
        const inputs = Object.fromEntries(allowed.inputs.map(input => [input, { description: input }]))
        return { name: allowed.name, description: allowed.description, inputs }
      },
    },
  }
}
