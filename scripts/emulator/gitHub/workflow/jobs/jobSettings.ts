import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import {
  coerceText,
  type ExpressionScope,
  evaluate,
  evaluateCondition,
  evaluateNumber,
  evaluateText,
} from '../expressions/evaluate.ts'
import type { Token } from '../parse/tokenMembers.ts'
import { invalid, unsupported } from '../parse/unsupportedFeatureError.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import type { ConcurrencySettings } from './concurrencyGroups.ts'
import { nameWithCombination } from './matrix.ts'

/** The images of GitHub-hosted runners that the runner stands for. */
const IMAGES = ['ubuntu-24.04', 'ubuntu-latest']
/** https://docs.github.com/en/actions/reference/limits */
const DEFAULT_TIMEOUT_MINUTES = 360

/** The settings of a job, evaluated before it runs. */
export type JobSettings = {
  readonly name: string
  readonly environment: string | undefined
  /** `deployment: false` has no record of the job. */
  readonly hasDeployment: boolean
  readonly concurrency: ConcurrencySettings | undefined
  readonly continuesOnError: boolean
  readonly timeoutMinutes: number
}

/** @throws ExpressionFailure as GitHub cannot evaluate an expression of the job */
export function evaluateJobSettings(
  definition: JobDefinition,
  combination: JsonMap,
  scope: ExpressionScope,
): JobSettings {
  const { name, environment, continueOnError, timeoutMinutes } = definition
  checkImages(definition, scope)
  const environmentName = environment && evaluateEnvironmentName(environment, scope)
  return {
    name: name ? evaluateText(name, scope) : nameWithCombination(definition.id, combination),
    environment: environmentName === '' ? undefined : environmentName,
    hasDeployment: !environment || memberOf(environment, 'deployment', scope) !== false,
    concurrency: evaluateConcurrency(definition.concurrency, scope),
    continuesOnError: continueOnError ? evaluateCondition(continueOnError, scope) : false,
    timeoutMinutes: timeoutMinutes ? evaluateNumber(timeoutMinutes, scope) : DEFAULT_TIMEOUT_MINUTES,
  }
}

/** @throws ExpressionFailure as GitHub cannot evaluate an expression of the setting */
export function evaluateConcurrency(token: Token | undefined, scope: ExpressionScope): ConcurrencySettings | undefined {
  if (!token) return undefined
  const value = evaluate(token, scope)
  const { group, 'cancel-in-progress': cancel, queue } = isMap(value) ? value : { group: value }
  const cancelInProgress = cancel === true || cancel === 'true'
  if (cancelInProgress && queue === 'max')
    throw invalid("'queue: max' and 'cancel-in-progress: true' exclude each other", scope.file, token.line)
  const name = coerceText(group ?? null)
  return name === '' ? undefined : { group: name, cancelInProgress, queue: queue === 'max' ? 'max' : 'single' }
}

/** The name alone: the `url` is evaluated when the job ends. */
function evaluateEnvironmentName(token: Token, scope: ExpressionScope): string {
  return coerceText(memberOf(token, 'name', scope) ?? null)
}

/** A member of `environment`, which may be the name alone. */
function memberOf(token: Token, member: 'name' | 'deployment', scope: ExpressionScope): Json | undefined {
  const value = environmentMember(token, member)
  return value && evaluate(value, scope)
}

export function environmentMember(token: Token, member: 'name' | 'url' | 'deployment'): Token | undefined {
  if (!token.isScalar) return token.assertMapping('environment').find(member)
  return member === 'name' ? token : undefined
}

function checkImages({ runsOn }: JobDefinition, scope: ExpressionScope): void {
  const value = evaluate(runsOn, scope)
  for (const label of Array.isArray(value) ? value.map(coerceText) : [isMap(value) ? 'a group' : coerceText(value)])
    if (!IMAGES.includes(label)) throw unsupported(`the runner '${label}'`, scope.file, runsOn)
}
