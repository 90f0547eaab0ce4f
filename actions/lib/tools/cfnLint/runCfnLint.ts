import { devNull } from 'node:os'
import { killedText, type ProcessResult, runProcess } from '../runProcess.ts'
import { type LinterRow, linterRows } from './linterRows.ts'

export type CfnLint = {
  readonly executable: string
  /** The folder that the files are relative to. */
  readonly root: string
  /** Ends cfn-lint when it is aborted. */
  readonly signal: AbortSignal | undefined
  /** Milliseconds that one process may take. */
  readonly limit: number
}

export type LinterRun =
  /** `unread`: the lines about nested templates that cfn-lint could not read. */
  | { readonly kind: 'linted'; readonly rows: readonly LinterRow[]; readonly unread: readonly string[] }
  /** A misspelled region is an error in the environment's file and no failure of cfn-lint. */
  | { readonly kind: 'unknown-region' }
  /** It ended with an error, not at all, or without a result; one file of several may have caused it. */
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'unusable'; readonly reason: string }

/** Bits of the exit code: 2 errors, 4 warnings, 8 information. Every other code is a failure of cfn-lint itself. */
const FINDING_BITS = 2 | 4 | 8

/**
 * cfn-lint's own switches are off, because only suppressions with a reason and a date count: `.cfnlintrc`, of which a run
 * with a configuration file of its own reads none, and `cfn-lint` in metadata, which no mandatory rule obeys.
 */
export const LINT_ARGUMENTS = ['--format', 'json', '--config-file', devNull, '--mandatory-checks', 'E', 'W'] as const

/**
 * Lints files, or the text of one template.
 * @throws the reason of the signal, if it is aborted
 */
export async function runCfnLint(
  subject: readonly string[] | { readonly text: string },
  region: string,
  linter: CfnLint,
): Promise<LinterRun> {
  const args = [...LINT_ARGUMENTS, '--regions', region]
  const result =
    'text' in subject
      ? await startCfnLint(args, linter, subject.text)
      : await startCfnLint([...args, '--', ...subject.map(asPattern)], linter)
  if (result.kind === 'not-started') return { kind: 'unusable', reason: failureReason(result, linter) }
  if (result.kind !== 'exited') return { kind: 'crashed', reason: failureReason(result, linter) }
  const { code, stdout, stderr } = result
  if (code === 32 && /Regions .* are unsupported/.test(stderr)) return { kind: 'unknown-region' }
  const rows = (code & ~FINDING_BITS) === 0 ? linterRows(stdout) : undefined
  if (!rows || (code !== 0 && rows.length === 0)) return { kind: 'crashed', reason: failureReason(result, linter) }
  const unread = [...stderr.matchAll(/ - ERROR - (.+)$/gm)].map(([, line = '']) => line.trim())
  return { kind: 'linted', rows, unread: [...new Set(unread)] }
}

export function startCfnLint(
  args: readonly string[],
  { executable, root, signal, limit }: CfnLint,
  input?: string,
): Promise<ProcessResult> {
  // Without PYTHONUTF8, Python reads files in the encoding of the terminal.
  const order = { executable, args, folder: root, variables: { PYTHONUTF8: '1' }, signal, limit }
  return runProcess({ ...order, ...(input !== undefined && { input }) })
}

/** The reason why a run has no result, with the last line that cfn-lint printed. */
export function failureReason(result: ProcessResult, { executable, limit }: CfnLint): string {
  if (result.kind === 'not-started') return `Cannot start cfn-lint: '${executable}' (${result.cause.message}).`
  if (result.kind === 'timed-out') return `cfn-lint did not end within ${Math.round(limit / 1000)} seconds.`
  if (result.kind === 'flooded') return 'cfn-lint printed without an end.'
  const { stdout, stderr } = result
  const lastLine = (stderr.trim() || stdout.trim()).split('\n').at(-1)?.trim().slice(0, 500)
  if (result.kind === 'killed') return `cfn-lint ${killedText(result.by)}${lastLine ? `: ${lastLine}` : '.'}`
  return `cfn-lint failed with exit code ${result.code}: ${lastLine || 'no output'}`
}

/** cfn-lint takes its arguments as patterns of `glob`. */
function asPattern(file: string): string {
  return file.replaceAll(/[*?[]/g, '[$&]')
}
