import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { denyAction, remedyPattern } from '../fakes/callers/denyAction.ts'
import { recordActions, tableOfActions } from '../fakes/callers/recordActions.ts'
import { ROLE_RUNS, type RoleRun } from '../fakes/callers/roleRuns.ts'
import { type RoleAccount, startRoleAccount } from '../fakes/callers/startRoleAccount.ts'
import { isLongRun, testLong } from '../fakes/testSize.ts'

/** One case of each verdict that needs no deployment. */
const SAMPLE = [
  ['preview', 'cloudformation:DescribeStacks', 'ends'],
  ['preview', 's3:PutObject', 'ends'],
  ['preview', 'cloudformation:ListChangeSets', 'goes on'],
] as const

/** A refusal that is an answer: S3 refuses to list a bucket only if there is one. */
const ANSWERED: ReadonlySet<string> = new Set(['teardown s3:ListBucket'])

async function assertNamed(account: RoleAccount, roleRun: RoleRun, action: string): Promise<string> {
  const { verdict, text } = await denyAction(account, roleRun, action)
  const title = `${roleRun.role}, ${roleRun.verb} ${roleRun.title}, without ${action}`
  if (verdict === 'unnamed' && ANSWERED.has(`${roleRun.role} ${action}`)) return verdict
  assert.ok(verdict === 'ends' || verdict === 'goes on', `${title}: ${verdict}: ${text}`)
  assert.match(text, remedyPattern(action, roleRun.role), title)
  return verdict
}

test('a verb without one of its actions names role, action and resource, and what to add', async () => {
  if (isLongRun) return
  await using account = await startRoleAccount()

  for (const [role, action, verdict] of SAMPLE) {
    const roleRun = ROLE_RUNS.find(run => run.role === role && run.state === 'absent')
    assert.ok(roleRun)
    assert.equal(await assertNamed(account, roleRun, action), verdict)
  }
})

suite('the actions of every role', { concurrency: false }, () => {
  testLong(
    'the verbs of every role need the recorded actions, are denied none, and name each that is missing',
    async () => {
      await using account = await startRoleAccount()
      const recorded = await recordActions(account)
      const cases = new Map(
        recorded.flatMap(({ roleRun, actions }) =>
          actions.map(action => [`${roleRun.role} ${roleRun.verb} ${action}`, { roleRun, action }] as const),
        ),
      )

      assert.equal(tableOfActions(recorded), readFileSync('tests/expected/role-actions.md', 'utf8'))
      const verdicts: string[] = []
      for (const { roleRun, action } of cases.values()) verdicts.push(await assertNamed(account, roleRun, action))

      console.log(
        `${cases.size} actions taken away: ${Map.groupBy(verdicts, verdict => verdict).get('ends')?.length} ended the verb.`,
      )
      assert.deepEqual(
        recorded.flatMap(({ denied }) => denied),
        [],
      )
    },
  )
})
