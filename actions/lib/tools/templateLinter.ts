import { availableParallelism } from 'node:os'
import type { Finding } from '../model/problem.ts'
import type { LinterResult, ResultCache, TemplateLinter } from '../ports/lintEngines.ts'
import { countRules, type RuleCount } from './cfnLint/countRules.ts'
import { crashFinding, failureFinding, unknownRegionFinding } from './cfnLint/failureFindings.ts'
import { type IdentifiedEngine, identifyEngine } from './cfnLint/identifyEngine.ts'
import { lintFiles } from './cfnLint/lintFiles.ts'
import { tooOldReason } from './cfnLint/minimumVersion.ts'
import { rowFindings } from './cfnLint/rowFindings.ts'
import { limitConcurrency } from './limitConcurrency.ts'

type LinterOptions = {
  readonly root?: string
  /** Ends cfn-lint when it is aborted. */
  readonly signal?: AbortSignal
  /** Milliseconds that one process of cfn-lint may take. */
  readonly limit?: number
  /** Without it, no result is cached. */
  readonly results?: ResultCache
  /** How many processes may lint at once. */
  readonly processes?: number
  readonly now?: () => Date
}

/** The templates of this repository take some six seconds in two processes. */
const LIMIT = 3 * 60_000

/**
 * cfn-lint; the files are relative to `root`. Results are kept by file and region, under a digest of the file, of the
 * templates nested in it, and of cfn-lint itself. A failure is a finding, and the other findings are kept.
 */
export function connectTemplateLinter(executable: string, options: LinterOptions = {}): TemplateLinter {
  const { root = process.cwd(), signal, limit = LIMIT, results, processes = availableParallelism() } = options
  const { now = () => new Date() } = options
  const linter = { executable, root, signal, limit }
  const limited = limitConcurrency(processes)
  let identifying: Promise<IdentifiedEngine> | undefined
  let counting: Promise<RuleCount> | undefined

  const lint = async (files: readonly string[], region: string): Promise<LinterResult> => {
    identifying ??= identifyEngine(linter)
    const engine = await identifying
    if (engine.kind === 'unusable') return { engine: NOT_LOADED, findings: [failureFinding(engine.reason)] }
    const { identity, version } = engine
    counting ??= countRules(identity, linter, results)
    const [{ rules, failure: notLoaded }, linted] = await Promise.all([
      counting,
      lintFiles(files, region, { linter, identity, results, limit: limited, processes, today: now() }),
    ])
    const failure = tooOldReason(version) ?? notLoaded ?? linted.failure
    const findings: readonly Finding[] = [
      // A cfn-lint that fails as a whole fails for each file, too.
      ...(failure !== undefined
        ? [failureFinding(failure)]
        : linted.crashes.map(crash => crashFinding(crash, executable))),
      ...(linted.isUnknownRegion ? [unknownRegionFinding(region)] : []),
      ...rowFindings(linted.rows),
    ]
    return { engine: { name: 'cfn-lint', version, rules }, findings }
  }
  return {
    lint: async (files, region) => (files.length > 0 ? lint(files, region) : { engine: NOT_LOADED, findings: [] }),
  }
}

const NOT_LOADED = { name: 'cfn-lint', rules: 0 } as const
