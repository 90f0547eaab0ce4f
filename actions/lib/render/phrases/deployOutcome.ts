import type { Check } from '../../model/check.ts'
import { verdictOf } from '../../model/check.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import type { Phrase } from './phrase.ts'
import { untrusted } from './phrase.ts'
import { hasNothingToVerify } from './verification.ts'

export type FinishedDeployment = Extract<DeployOutcome, { readonly checks: unknown }>
export type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>

export const NOT_DEPLOYED = 'was not deployed'
const NOT_PROTECTED = 'is deployed, but not protected yet: its resources can still be deleted.'
export const DECLINED = `${NOT_DEPLOYED}: declined at the prompt. Nothing was changed.`

/** The result of a deployment, after the environment's name. Proven: every check is healthy. */
export function outcomeText(outcome: FinishedDeployment): { readonly isProven: boolean; readonly text: string } {
  switch (outcome.kind) {
    case 'deployed':
      return {
        isProven: true,
        text: hasNothingToVerify(outcome.checks)
          ? 'is deployed. This template has nothing to verify but its stack.'
          : 'is deployed and healthy.',
      }
    case 'deployed-not-proven':
      return { isProven: false, text: notProven(outcome.checks) }
    case 'deployed-not-protected':
      return { isProven: false, text: NOT_PROTECTED }
    case 'unchanged':
      return unchanged(outcome.checks)
    default:
      return outcome satisfies never
  }
}

/** The address of the application; undefined if the output of this name has another meaning. */
export function addressIn({ Url: url = '' }: FinishedDeployment['outputs']): string | undefined {
  return /^https?:\/\//.test(url) ? url : undefined
}

/** The state of the stack after a failed deployment. */
export function stackStateText(kind: FailedDeployment['kind'], status: string | undefined): Phrase {
  if (status === undefined) return ['Its first creation was rolled back: the stack is deleted.']
  if (status === 'ROLLBACK_COMPLETE')
    return ['Its first creation was rolled back: an empty stack remains (', untrusted(status), ').']
  if (kind === 'rolled-back')
    return ['CloudFormation rolled the change back to the previous state (', untrusted(status), ').']
  return ['The stack stopped before the end and stays as it is (', untrusted(status), ').']
}

/** A note of the preview of a creation. */
export const PROTECTED_AFTER_CREATION =
  'Deletion protection follows in a second step of the same deployment, so that a creation that fails can be undone.'

export function statusHint(environment: string): string {
  return `Run 'npm run status -- ${environment}' to see its state.`
}

function notProven(checks: readonly Check[]): string {
  return verdictOf(checks) === 'unhealthy'
    ? 'is deployed, but unhealthy. Nothing was rolled back.'
    : 'is deployed, but not proven: some checks could not run.'
}

function unchanged(checks: readonly Check[]): { readonly isProven: boolean; readonly text: string } {
  const text = 'has no changes to deploy.'
  const verdict = verdictOf(checks)
  if (verdict === 'healthy') return { isProven: true, text: `${text} It is healthy.` }
  const but = verdict === 'unhealthy' ? 'It is unhealthy.' : 'Some checks could not run.'
  return { isProven: false, text: `${text} ${but}` }
}
