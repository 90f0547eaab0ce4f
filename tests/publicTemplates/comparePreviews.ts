import { canonical } from '#lib/model/json.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { resolveAtReference } from '#lib/operations/environment/resolveAtReference.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { resolvedValue } from '#lib/template/compare/resolvedValue.ts'
import { undecidedResourcesOf } from '#lib/template/predict/undecidedResources.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { explainDifferences } from '../prediction/compare.ts'
import { type Difference, differencesBetween, lineOf, type View, viewOf } from '../prediction/view.ts'
import type { OpenedTrial } from './openTrial.ts'

/**
 * Where a prediction and the change set of the same files differ, but for differences that AWS documents, and for those that
 * only a value in Systems Manager decides.
 */
export async function differencesOf(
  predicted: Preview,
  shown: Preview,
  trial: OpenedTrial,
): Promise<readonly string[]> {
  const views = { predicted: viewOf(predicted.changes), actual: viewOf(shown.changes) }
  const tools = trial.tools()
  const environment = await trial.environment()
  const base = await resolveAtReference('HEAD', environment, tools)
  const { stack: head } = await resolveEnvironment(environment, tools)
  const stacks = [head, ...(base ? [base.resolved] : [])]
  const differences = base
    ? explainDifferences({ ...views, base: base.resolved, head }).open
    : differencesBetween(views.predicted, views.actual)
  return differences.filter(difference => !isLeftOpen(difference, views.predicted, stacks)).map(lineOf)
}

/** True if CloudFormation decides by a value that is unknown before: whether the resource exists, or which value it gets. */
function isLeftOpen({ name }: Difference, predicted: View, stacks: readonly ResolvedStack[]): boolean {
  if (stacks.flatMap(undecidedResourcesOf).some(({ resources }) => resources.includes(name))) return true
  const row = predicted.get(name)
  const properties = [...(row?.properties.values() ?? [])]
  return (
    row !== undefined &&
    properties.some(({ path }) =>
      stacks.some(stack =>
        /Fn::If\(|AWS::SSM::Parameter\(/.test(canonical(resolvedValue(stack, row.nestedPath, row.logicalId, path))),
      ),
    )
  )
}
