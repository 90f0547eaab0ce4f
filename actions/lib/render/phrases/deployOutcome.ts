import type { Check } from '../../model/check.ts'
import { verdictOf } from '../../model/check.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import type { Phrase } from './phrase.ts'
import { untrusted } from './phrase.ts'

export type FinishedDeployment = Extract<DeployOutcome, { readonly checks: unknown }>
export type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>

export const NOT_DEPLOYED = 'was not deployed'
export const DECLINED = `${NOT_DEPLOYED}: you said no. Nothing was changed.`

/** How a deployment ended, after the environment's name; well: nobody has to do anything. */
export function outcomeText(outcome: FinishedDeployment): { readonly well: boolean; readonly words: string } {
  switch (outcome.kind) {
    case 'deployed':
      return { well: true, words: 'is deployed and healthy.' }
    case 'deployed-not-proven':
      return { well: false, words: notProven(outcome.checks) }
    case 'unchanged':
      return unchanged(outcome.checks)
    default:
      return outcome satisfies never
  }
}

/** What is true of the stack after a deployment that failed. */
export function stackStateText(kind: FailedDeployment['kind'], status: string | undefined): Phrase {
  if (status === undefined) return ['Its first creation was undone: the stack is gone.']
  if (status === 'ROLLBACK_COMPLETE')
    return ['Its first creation was undone: an empty stack is left (', untrusted(status), ').']
  if (kind === 'rolled-back')
    return ['CloudFormation undid the change: what ran before runs again (', untrusted(status), ').']
  return ['The stack stopped half-way and stays as it is (', untrusted(status), ').']
}

export function statusHint(environment: string): string {
  return `Run 'npm run status -- ${environment}' to see where it stands.`
}

function notProven(checks: readonly Check[]): string {
  return verdictOf(checks) === 'unhealthy'
    ? 'is deployed, but it is not healthy. Nothing was rolled back.'
    : 'is deployed, but not proven: some checks could not be made.'
}

function unchanged(checks: readonly Check[]): { readonly well: boolean; readonly words: string } {
  const verdict = checks.length === 0 ? 'healthy' : verdictOf(checks)
  const words = 'has nothing to deploy. Nothing changed.'
  if (verdict === 'healthy') return { well: true, words }
  const but = verdict === 'unhealthy' ? 'But it is not healthy.' : 'But some checks could not be made.'
  return { well: false, words: `${words} ${but}` }
}
