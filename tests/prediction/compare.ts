import type { Preview } from '#lib/model/preview.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import type { NearStack } from '../fakes/aNearStack.ts'
import { aReporter, type FakeReporter } from '../fakes/aReporter.ts'
import type { Edit, Files } from '../fakes/edits.ts'
import { nearSchemas, nearWorkspace } from '../fakes/nearWorkspace.ts'
import { type Case, REFUSALS, RULES } from './documented.ts'
import { type Difference, differencesBetween, viewOf } from './view.ts'

/** What became of one edit. */
export type Comparison = { readonly edit: Edit } & (
  | {
      readonly kind: 'compared'
      readonly about: Case
      readonly used: readonly string[]
      readonly open: readonly Difference[]
    }
  /** Our own checks and CloudFormation both refuse it. */
  | { readonly kind: 'refused'; readonly words: string; readonly theirs: string | undefined }
  /** Only CloudFormation refuses it; `rule` is why that is known, when it is. */
  | { readonly kind: 'refused by CloudFormation'; readonly words: string; readonly rule: string | undefined }
)

/** Holds the prediction of an edit against the change set that CloudFormation makes of it. */
export async function compare(name: string, base: Files, edit: Edit, near: NearStack): Promise<Comparison> {
  const head = edit.apply(base)
  const predicted = await orRefusal(() => predict(name, base, head))
  if (typeof predicted === 'string')
    return { edit, kind: 'refused', words: predicted, theirs: await near.refusalOf(head) }
  const proposed = await orRefusal(() => near.propose(head))
  if (typeof proposed === 'string') {
    const rule = REFUSALS.find(({ words }) => words.test(proposed))?.name
    return { edit, kind: 'refused by CloudFormation', words: proposed, rule }
  }
  const about: Case = {
    base: await resolvedIn(name, base),
    head: proposed.resolved,
    predicted: viewOf(predicted.changes),
    actual: viewOf(proposed.preview.changes),
  }
  return { edit, kind: 'compared', about, ...judged(about) }
}

/** Which rules explain how a prediction and a change set differ, and what none explains. */
export function judged(about: Case): { readonly used: readonly string[]; readonly open: readonly Difference[] } {
  const all = differencesBetween(about.predicted, about.actual).map(difference => ({
    difference,
    rule: RULES.find(({ explains }) => explains(difference, about))?.name,
  }))
  return {
    used: [...new Set(all.flatMap(({ rule }) => rule ?? []))],
    open: all.flatMap(({ difference, rule }) => (rule === undefined ? [difference] : [])),
  }
}

/** The prediction as `change-set --predict` makes it. */
export async function predict(
  name: string,
  base: Files,
  head: Files,
  reporter: FakeReporter = aReporter(),
): Promise<Preview> {
  const workspace = nearWorkspace(head, { base })
  const tools = { workspace, schemas: nearSchemas, types: loadResourceTypes, reporter }
  return predictFromCommit('base', await readEnvironment(name, tools), tools)
}

const resolved = new Map<string, Promise<ResolvedStack>>()

async function resolvedIn(name: string, files: Files): Promise<ResolvedStack> {
  const workspace = nearWorkspace(files)
  const key = JSON.stringify([name, files])
  const known =
    resolved.get(key) ??
    readEnvironment(name, { workspace, schemas: nearSchemas }).then(
      async environment => (await resolveEnvironment(environment, { workspace })).stack,
    )
  resolved.set(key, known)
  return known
}

/** What a person can fix, as text; everything else is a bug and goes on. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [error.message, ...error.findings.map(({ message }) => message)].join(' ')
  }
}
