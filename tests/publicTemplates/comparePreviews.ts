import type { Preview } from '#lib/model/preview/preview.ts'
import { resolveAtReference } from '#lib/operations/environment/resolveAtReference.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { explainDifferences } from '../prediction/compare.ts'
import { differencesBetween, lineOf, viewOf } from '../prediction/view.ts'
import type { OpenedTrial } from './openTrial.ts'

/** Where a prediction and the change set of the same files differ, but for differences that AWS documents. */
export async function differencesOf(
  predicted: Preview,
  shown: Preview,
  trial: OpenedTrial,
): Promise<readonly string[]> {
  const views = { predicted: viewOf(predicted.changes), actual: viewOf(shown.changes) }
  const tools = trial.tools()
  const environment = await trial.environment()
  const base = await resolveAtReference('HEAD', environment, tools)
  if (!base) return differencesBetween(views.predicted, views.actual).map(lineOf)
  const { stack: head } = await resolveEnvironment(environment, tools)
  return explainDifferences({ ...views, base: base.resolved, head }).open.map(lineOf)
}
