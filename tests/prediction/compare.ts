import type { Preview } from '#lib/model/preview/preview.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { immediateClock } from '../fakes/clock/immediateClock.ts'
import { type FakeReporter, fakeReporter } from '../fakes/console/fakeReporter.ts'
import type { Edit, Files } from '../fakes/edits/generateEdits.ts'
import type { InProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../fakes/files/cachedWorkspace.ts'
import { type PredictionCase, REFUSALS, RULES } from './documented.ts'
import { type Difference, differencesBetween, viewOf } from './view.ts'

/** The result of one edit. */
export type Comparison = { readonly edit: Edit } & (
  | {
      readonly kind: 'compared'
      readonly about: PredictionCase
      readonly used: readonly string[]
      readonly open: readonly Difference[]
    }
  /** Our own checks and CloudFormation both refuse it. */
  | { readonly kind: 'refused'; readonly words: string; readonly theirs: string | undefined }
  /** Only CloudFormation refuses it; `rule` is why that is known, when it is. */
  | { readonly kind: 'refused by CloudFormation'; readonly words: string; readonly rule: string | undefined }
)

/** Holds the prediction of an edit against the change set that CloudFormation makes of it. */
export async function compare(name: string, base: Files, edit: Edit, near: InProcessStack): Promise<Comparison> {
  const head = edit.apply(base)
  const predicted = await orProblemText(() => predict(name, base, head))
  if (typeof predicted === 'string')
    return { edit, kind: 'refused', words: predicted, theirs: await near.refusalOf(head) }
  const proposed = await orProblemText(() => near.previewChange(head))
  if (typeof proposed === 'string') {
    const rule = REFUSALS.find(({ words }) => words.test(proposed))?.name
    return { edit, kind: 'refused by CloudFormation', words: proposed, rule }
  }
  const about: PredictionCase = {
    base: await resolveFiles(name, base),
    head: proposed.resolved,
    predicted: viewOf(predicted.changes),
    actual: viewOf(proposed.preview.changes),
  }
  return { edit, kind: 'compared', about, ...explainDifferences(about) }
}

/** Which rules explain how a prediction and a change set differ, and what none explains. */
export function explainDifferences(about: PredictionCase): {
  readonly used: readonly string[]
  readonly open: readonly Difference[]
} {
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
  reporter: FakeReporter = fakeReporter(),
): Promise<Preview> {
  const workspace = cachedWorkspace(head, { base })
  const tools = {
    workspace,
    schemas: cachedSchemaValidator,
    types: loadResourceTypes,
    reporter,
    clock: immediateClock(),
  }
  return predictFromCommit('base', await readEnvironment(name, tools), tools)
}

const resolvedStackCache = new Map<string, Promise<ResolvedStack>>()

async function resolveFiles(name: string, files: Files): Promise<ResolvedStack> {
  const workspace = cachedWorkspace(files)
  const key = JSON.stringify([name, files])
  const known =
    resolvedStackCache.get(key) ??
    readEnvironment(name, { workspace, schemas: cachedSchemaValidator }).then(
      async environment => (await resolveEnvironment(environment, { workspace })).stack,
    )
  resolvedStackCache.set(key, known)
  return known
}

/** A Problem as text; every other error is a bug and is thrown. */
async function orProblemText<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [error.message, ...error.findings.map(({ message }) => message)].join(' ')
  }
}
