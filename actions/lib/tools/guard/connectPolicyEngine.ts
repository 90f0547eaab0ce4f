import { availableParallelism } from 'node:os'
import { type Finding, Problem } from '../../model/problem.ts'
import type { PolicyEngine, PolicyResult, PolicySubject, ResultCache } from '../../ports/lintEngines.ts'
import { limitConcurrency } from '../limitConcurrency.ts'
import { type EvaluationTools, evaluateService } from './evaluateService.ts'
import type { GuardService } from './guardService.ts'
import { mergeFailures, type ServiceFailure } from './mergeFailures.ts'
import { type PolicyPackage, readPolicyPackage } from './policyPackage.ts'

type PolicyEngineOptions = {
  /** The folder that has `node_modules`. */
  readonly toolFolder: string
  readonly cache: ResultCache
  /** Ends Guard when it is aborted. */
  readonly signal?: AbortSignal
  /** Milliseconds that one run of Guard may take. */
  readonly limit?: number
  /** Those of the machine, which decide the program. */
  readonly machine?: { readonly platform: string; readonly arch: string }
}

/** A run takes less than a second, and many times as long on a busy machine. */
const LIMIT = 5 * 60_000

/** Guard with the Control Tower rules of the package @cdklabs/cdk-validator-cfnguard. */
export function connectPolicyEngine(options: PolicyEngineOptions): PolicyEngine {
  return {
    check: async subjects => {
      try {
        const loaded = readPolicyPackage(options.toolFolder, options.machine)
        return await checkWith(loaded, subjects, options)
      } catch (error) {
        if (!(error instanceof Problem) || options.signal?.aborted) throw error
        return { engine: { name: 'guard', rules: 0 }, violations: [], failures: [failureOf(error)] }
      }
    },
  }
}

async function checkWith(
  loaded: PolicyPackage,
  subjects: readonly PolicySubject[],
  { cache, signal, limit = LIMIT }: PolicyEngineOptions,
): Promise<PolicyResult> {
  const inTurn = limitConcurrency(availableParallelism())
  const tools: EvaluationTools = { loaded, cache, signal, limit, inTurn }
  const results = await Promise.all(loaded.services.map(service => resultOf(service, subjects, tools)))
  return {
    engine: { name: 'guard', version: loaded.version, rules: loaded.rules },
    violations: results.flatMap(({ violations }) => violations),
    failures: mergeFailures(
      results.flatMap(({ failure }) => failure ?? []),
      [...new Set(subjects.map(({ environment }) => environment))].sort(),
    ),
  }
}

/** A failure of Guard for one service leaves the findings of the others. */
async function resultOf(
  service: GuardService,
  subjects: readonly PolicySubject[],
  tools: EvaluationTools,
): Promise<Pick<PolicyResult, 'violations'> & { readonly failure?: ServiceFailure }> {
  try {
    return { violations: await evaluateService(service, subjects, tools) }
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error
    return { violations: [], failure: { service: service.name, problem: error } }
  }
}

function failureOf({ message, todo }: Problem): Finding {
  return { level: 'error', rule: 'guard/failed', message, ...(todo !== undefined && { todo }) }
}
