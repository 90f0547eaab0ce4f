import type { ResultCache } from '../../ports/lintEngines.ts'
import { type CfnLint, failureReason, startCfnLint } from './runCfnLint.ts'

export type RuleCount = { readonly rules: number; readonly failure?: string }

/** cfn-lint 1.58 has 329. A package without its rules loads few or none, and would find nothing. */
const MINIMUM_RULES = 250

/** @throws the reason of the signal, if it is aborted */
export async function countRules(
  identity: string,
  linter: CfnLint,
  results: ResultCache | undefined,
): Promise<RuleCount> {
  const key = JSON.stringify(['rules of cfn-lint', identity])
  const cached = Number(await results?.get(key))
  if (cached >= MINIMUM_RULES) return { rules: cached }
  const result = await startCfnLint(['--list-rules'], linter)
  if (result.kind !== 'exited' || result.code !== 0) return { rules: 0, failure: failureReason(result, linter) }
  const rules = new Set(result.stdout.match(/^[EWI]\d{4}(?=: )/gm)).size
  if (rules < MINIMUM_RULES)
    return { rules, failure: `cfn-lint has loaded ${rules} rules, and lint expects at least ${MINIMUM_RULES}.` }
  await results?.put(key, String(rules))
  return { rules }
}
