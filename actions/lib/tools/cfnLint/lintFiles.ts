import type { ResultCache } from '../../ports/lintEngines.ts'
import type { Limit } from '../limitConcurrency.ts'
import { cachedRows, type LinterRow } from './linterRows.ts'
import { type LintSource, readLintSource } from './lintSource.ts'
import { type CfnLint, LINT_ARGUMENTS, runCfnLint } from './runCfnLint.ts'
import { splitBatches } from './splitBatches.ts'
import { unreadRows } from './unreadRows.ts'

export type FileResults = {
  readonly rows: readonly LinterRow[]
  /** The files for which cfn-lint fails, also alone. */
  readonly crashes: readonly Crash[]
  readonly isUnknownRegion: boolean
  /** The reason why cfn-lint cannot be used for any file. */
  readonly failure: string | undefined
}

export type Crash = { readonly file: string; readonly reason: string }

export type FileLinter = {
  readonly linter: CfnLint
  /** Of the cfn-lint whose results are cached. */
  readonly identity: string | undefined
  readonly results: ResultCache | undefined
  readonly limit: Limit
  /** The number of processes to divide the files among. */
  readonly processes: number
  readonly today: Date
}

/** Milliseconds for a template alone after one of several has made cfn-lint fail. The largest take some ten seconds. */
const LIMIT_ALONE = 60_000

const NOTHING: FileResults = { rows: [], crashes: [], isUnknownRegion: false, failure: undefined }

/**
 * Lints the files that have no cached result. A file that makes cfn-lint fail does not hide the results of the others.
 * @throws the reason of the signal, if it is aborted
 */
export async function lintFiles(files: readonly string[], region: string, tools: FileLinter): Promise<FileResults> {
  const context = { files, root: tools.linter.root, today: tools.today }
  const sources = await Promise.all(files.map(file => readLintSource(file, context)))
  const cached = await Promise.all(sources.map(source => cachedResult(source, region, tools)))
  const unknown = sources.filter((_, index) => !cached[index])
  const reread = (file: string) => readLintSource(file, context)

  let probing: Promise<boolean> | undefined
  const works = (): Promise<boolean> => {
    probing ??= tools.limit(() => worksAlone(region, tools.linter))
    return probing
  }
  const order = { region, reread, works }
  const batches = splitBatches(unknown, tools.processes).map(batch => lintBatch(batch, order, tools))
  const fresh = merged(await Promise.all(batches))
  return merged([{ ...NOTHING, rows: cached.flatMap(rows => rows ?? []) }, fresh])
}

/** True if cfn-lint works with a template that has nothing special, so that a file is the reason of a failure. */
async function worksAlone(region: string, linter: CfnLint): Promise<boolean> {
  const limited = { ...linter, limit: Math.min(linter.limit, LIMIT_ALONE) }
  return (
    (await runCfnLint({ text: '{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}' }, region, limited)).kind ===
    'linted'
  )
}

type BatchOrder = {
  readonly region: string
  readonly reread: (file: string) => Promise<LintSource>
  readonly works: () => Promise<boolean>
}

async function lintBatch(batch: readonly LintSource[], order: BatchOrder, tools: FileLinter): Promise<FileResults> {
  const files = batch.map(({ file }) => file)
  const run = await tools.limit(() => runCfnLint(files, order.region, tools.linter))
  switch (run.kind) {
    case 'linted': {
      const rows = [...run.rows, ...unreadRows(run.unread, batch, tools.linter.root)]
      // A result about no file may belong to any of them.
      const isComplete = rows.every(({ location }) => location && files.includes(location.file))
      if (isComplete) await Promise.all(batch.map(source => cacheResult(source, rows, order, tools)))
      return { ...NOTHING, rows }
    }
    case 'unknown-region':
      return { ...NOTHING, isUnknownRegion: true }
    case 'unusable':
      return { ...NOTHING, failure: run.reason }
    case 'crashed': {
      if (!(await order.works())) return { ...NOTHING, failure: run.reason }
      const [file = '', ...others] = files
      if (others.length === 0) return { ...NOTHING, crashes: [{ file, reason: run.reason }] }
      const limited = { ...tools, linter: { ...tools.linter, limit: Math.min(tools.linter.limit, LIMIT_ALONE) } }
      return merged(await Promise.all(batch.map(source => lintBatch([source], order, limited))))
    }
    default:
      return run satisfies never
  }
}

function merged(results: readonly FileResults[]): FileResults {
  return {
    rows: results.flatMap(({ rows }) => rows),
    crashes: results.flatMap(({ crashes }) => crashes),
    isUnknownRegion: results.some(({ isUnknownRegion }) => isUnknownRegion),
    failure: results.find(({ failure }) => failure !== undefined)?.failure,
  }
}

async function cachedResult(
  { file, digest }: LintSource,
  region: string,
  { identity, results }: FileLinter,
): Promise<readonly LinterRow[] | undefined> {
  if (identity === undefined || digest === undefined) return undefined
  const text = await results?.get(keyOf(file, digest, { region, identity }))
  return text === undefined ? undefined : cachedRows(text)
}

async function cacheResult(
  { file, digest }: LintSource,
  rows: readonly LinterRow[],
  { region, reread }: BatchOrder,
  { identity, results }: FileLinter,
): Promise<void> {
  if (!results || identity === undefined || digest === undefined) return
  // It may have been edited while cfn-lint ran.
  if ((await reread(file)).digest !== digest) return
  const own = rows.filter(({ location }) => location?.file === file)
  await results.put(keyOf(file, digest, { region, identity }), JSON.stringify(own))
}

function keyOf(file: string, digest: string, context: { readonly region: string; readonly identity: string }): string {
  return JSON.stringify(['cfn-lint', context.identity, LINT_ARGUMENTS, context.region, file, digest])
}
