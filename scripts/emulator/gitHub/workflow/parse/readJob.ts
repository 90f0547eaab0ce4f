import { isString } from '@actions/workflow-parser/templates/tokens/type-guards'
import { readPermissions } from './readPermissions.ts'
import { membersOf, type Token, textOf, textsOf } from './tokenMembers.ts'
import { invalid } from './unsupportedFeatureError.ts'
import type { JobDefinition, RunDefaults, StepDefinition } from './workflowFile.ts'

/** The `if` of a job or step, or what stands for one that is missing. */
export type ReadCondition = (token: Token | undefined) => Token

const JOB_KEYS = [
  'name',
  'needs',
  'if',
  'runs-on',
  'environment',
  'permissions',
  'concurrency',
  'strategy',
  'continue-on-error',
  'timeout-minutes',
  'env',
  'defaults',
  'outputs',
  'steps',
] as const
const STEP_KEYS = [
  'id',
  'name',
  'if',
  'run',
  'uses',
  'with',
  'env',
  'shell',
  'working-directory',
  'continue-on-error',
  'timeout-minutes',
] as const

export function readJob(id: string, token: Token, file: string, readCondition: ReadCondition): JobDefinition {
  const members = membersOf(token, JOB_KEYS, { file, of: 'a job' })
  if (!members['runs-on']) throw invalid(`Job '${id}' has no 'runs-on'`, file, token.line)
  return {
    id,
    line: token.line,
    name: members.name,
    needs: textsOf(members.needs, file),
    condition: readCondition(members.if),
    runsOn: members['runs-on'],
    environment: members.environment,
    permissions: readPermissions(members.permissions, file),
    concurrency: members.concurrency,
    strategy: members.strategy,
    continueOnError: members['continue-on-error'],
    timeoutMinutes: members['timeout-minutes'],
    env: members.env,
    defaults: readDefaults(members.defaults, file),
    outputs: members.outputs,
    steps: readSteps(members.steps, file, readCondition),
  }
}

export function readDefaults(token: Token | undefined, file: string): RunDefaults {
  const { run } = membersOf(token, ['run'], { file, of: 'defaults' })
  const members = membersOf(run, ['shell', 'working-directory'], { file, of: 'defaults.run' })
  return { shell: members.shell, workingDirectory: members['working-directory'] }
}

function readSteps(token: Token | undefined, file: string, readCondition: ReadCondition): readonly StepDefinition[] {
  return token === undefined ? [] : [...token.assertSequence('steps')].map(step => readStep(step, file, readCondition))
}

function readStep(token: Token, file: string, readCondition: ReadCondition): StepDefinition {
  const members = membersOf(token, STEP_KEYS, { file, of: 'a step' })
  const { run, uses } = members
  return {
    id: members.id && textOf(members.id, file),
    line: token.line,
    name: members.name,
    condition: readCondition(members.if),
    continueOnError: members['continue-on-error'],
    timeoutMinutes: members['timeout-minutes'],
    env: members.env,
    call: run
      ? { kind: 'run', script: run, shell: members.shell, workingDirectory: members['working-directory'] }
      : { kind: 'uses', uses: usesOf(uses, token, file), inputs: members.with },
  }
}

function usesOf(uses: Token | undefined, step: Token, file: string): string {
  if (uses && isString(uses)) return uses.value
  throw invalid("A step has either 'run' or 'uses'", file, step.line)
}
