import { Problem } from '#lib/model/problem.ts'
import type { RoleRun } from './roleRuns.ts'
import { ROLE_RUNS } from './roleRuns.ts'
import type { RoleAccount } from './startRoleAccount.ts'

type RecordedRun = {
  readonly roleRun: RoleRun
  readonly actions: readonly string[]
  readonly denied: readonly string[]
}

/** The actions that each verb of each role needs, from its real requests. */
export async function recordActions(account: RoleAccount): Promise<readonly RecordedRun[]> {
  const recorded: RecordedRun[] = []
  for (const roleRun of ROLE_RUNS) recorded.push({ roleRun, ...(await recordRun(account, roleRun)) })
  return recorded
}

/** A refusal of the verb is one of its results. */
async function recordRun(
  { as, bringTo, callers, changed, environment }: RoleAccount,
  { role, state, isChanged, run }: RoleRun,
): Promise<Omit<RecordedRun, 'roleRun'>> {
  if (state !== 'any') await bringTo(state)
  const tools = as(role)
  callers.actions.length = 0
  await run(isChanged ? changed() : environment, tools).catch((error: unknown) => {
    if (!(error instanceof Problem && error.kind === 'refused')) throw error
  })
  const ofRole = callers.actions.filter(({ principal }) => principal.kind === 'role')
  return {
    actions: [...new Set(ofRole.map(({ action }) => action))].toSorted(),
    denied: ofRole.flatMap(({ refusal }) => refusal ?? []),
  }
}

/** One row for each action, one column for each verb of a role, as Markdown. */
export function tableOfActions(recorded: readonly RecordedRun[]): string {
  const columns = Map.groupBy(recorded, ({ roleRun: { role, verb } }) => `${role}: ${verb}`)
  const actionsOf = (column: readonly RecordedRun[]) => new Set(column.flatMap(({ actions }) => actions))
  const all = [...new Set(recorded.flatMap(({ actions }) => actions))].toSorted()
  const cells = all.map(action => [
    `\`${action}\``,
    ...[...columns.values()].map(column => (actionsOf(column).has(action) ? 'x' : '')),
  ])
  const rows = [['action', ...columns.keys()], ['---', ...[...columns].map(() => '---')], ...cells]
  return `${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}\n`
}
