import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { aLintOutcome } from '../fakes/lint/lintOutcomes.ts'
import { findings } from '../fakes/model/findings.ts'
import { aCheck, checks, failedDeployment, preparedRepository } from '../fakes/model/outcomes.ts'

const outputs = {}
const proof = { outputs, checks: [aCheck()] }

suite('the exit code', () => {
  for (const [title, outcome, code] of [
    ['a deployment with healthy checks', { kind: 'deployed', ...proof }, 0],
    ['an unchanged stack with healthy checks', { kind: 'unchanged', ...proof }, 0],
    ['an unchanged stack with an unhealthy check', { kind: 'unchanged', outputs, checks }, 1],
    ['an unchanged stack with a check that did not run', { kind: 'unchanged', outputs, checks: checks.slice(2) }, 1],
    ['an unchanged stack without a check', { kind: 'unchanged', outputs, checks: [] }, 1],
    [
      'an unchanged bootstrap stack',
      { kind: 'unchanged', outputs, createdRoles: [], repository: preparedRepository },
      0,
    ],
    ['a deployment without proof', { kind: 'deployed-not-proven', ...proof }, 1],
    ['a deployment without its protection', { kind: 'deployed-not-protected', ...proof, reason: '', todo: '' }, 1],
    ['a rollback', { ...failedDeployment, kind: 'rolled-back' }, 1],
    ['a failure', failedDeployment, 1],
    ['a deployment declined at the prompt', { kind: 'declined' }, 3],
    ['a new bootstrap stack', { kind: 'created', outputs, createdRoles: [], repository: preparedRepository }, 0],
    [
      'a check of a complete bootstrap',
      { kind: 'complete', changes: [], notChecked: [], repository: preparedRepository },
      0,
    ],
    [
      'a check that finds a difference',
      { kind: 'incomplete', changes: [], notChecked: [], repository: preparedRepository },
      1,
    ],
    ['a check that did not run', { kind: 'not-checked', checks: [] }, 1],
    ['drift', { kind: 'drifted', resources: [], checked: 1, notChecked: [] }, 1],
    ['findings with an error', aLintOutcome(findings), 1],
    ['findings without an error', aLintOutcome(findings.filter(({ level }) => level !== 'error')), 0],
    ['a teardown without a stack', { kind: 'nothing-to-do' }, 0],
  ] as const)
    test(`of ${title} is ${code}`, () => assert.equal(exitCodeOf(outcome), code))
})
