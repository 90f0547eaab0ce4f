import type { Check } from '#lib/model/check.ts'
import { type Role, stackNameOf } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import type { RoleRun } from './roleRuns.ts'
import type { RoleAccount } from './startRoleAccount.ts'

/** The end of a verb that lacked one action. */
type DeniedRun = {
  /** ends: with a problem · goes on: with a warning, or with a check that is not green · unnamed: without a word of it. */
  readonly verdict: 'ends' | 'goes on' | 'unnamed' | 'not needed'
  /** Everything that the verb reported. */
  readonly text: string
}

/** Runs a verb of a role that lacks one action. */
export async function denyAction(
  { as, bringTo, callers, changed, environment }: RoleAccount,
  { role, state, isChanged, run }: RoleRun,
  action: string,
): Promise<DeniedRun> {
  if (state !== 'any') await bringTo(state)
  const reporter = fakeReporter()
  const tools = { ...as(role), reporter }
  const name = `${stackNameOf(environment)}-${role}`
  callers.actions.length = 0
  callers.denied = { role: name, action }
  const ended = await run(isChanged ? changed() : environment, tools).catch((error: unknown) => error)
  callers.denied = undefined
  if (ended instanceof Error && !(ended instanceof Problem)) throw ended
  const isDenied = callers.actions.some(({ refusal, action: asked }) => refusal !== undefined && asked === action)
  const warnings = reporter.ofKind('warning').map(({ text }) => text)
  const previews = reporter.ofKind('preview').flatMap(({ preview }) => preview.warnings)
  const text = [...textsOf(ended), ...warnings, ...previews].join('\n')
  const isNamed = text.includes(action) && text.includes(name)
  if (!isDenied) return { verdict: 'not needed', text }
  return { verdict: !isNamed ? 'unnamed' : ended instanceof Problem ? 'ends' : 'goes on', text }
}

function textsOf(ended: unknown): readonly string[] {
  if (ended instanceof Problem) {
    const { message, todo = '', findings } = ended
    return [message, todo, ...findings.map(finding => finding.message)]
  }
  const { checks = [], todo = '' } = ended as { readonly checks?: readonly Check[]; readonly todo?: string }
  return [todo, ...checks.flatMap(check => [check.detail, check.todo ?? ''])]
}

/** The sentence that names what to add, and where. */
export function remedyPattern(action: string, role: Role): RegExp {
  const logicalId = `${role.charAt(0).toUpperCase()}${role.slice(1)}Role`
  return new RegExp(
    `Add '${action}' on '[^']+' to '${logicalId}' in cloudformation/bootstrap\\.yaml if it is not there, then run 'npm run bootstrap -- dev'\\.`,
  )
}
