import { versionOverlapRisks } from '../analysis/lifecycle/versionOverlap.ts'
import { messageText } from '../model/preview/risk.ts'
import { resourcesByPath } from '../template/compare/resourcesByPath.ts'
import { parameterSource, parameterWithFile } from './parameters/parameterSource.ts'
import type { ComparingRule } from './rule.ts'

/** Another image while old and new tasks run side by side, in the deployed files or in these. */
export const versionOverlap: ComparingRule = (environment, stack, base) => {
  const [risk] = versionOverlapRisks([], { before: resourcesByPath(base), after: resourcesByPath(stack) })
  if (!risk) return []
  const [mode, tag] = ['DeploymentMode', 'ImageTag'].map(name => parameterSource(name, environment, stack))
  const names = [tag, mode].flatMap(source => (source ? [parameterWithFile(source)] : [])).join(' and ')
  const deployed = base.parameters.DeploymentMode
  const before = typeof deployed === 'string' ? `; the deployed files have DeploymentMode ${deployed}` : ''
  return [
    {
      level: 'error',
      rule: 'image/side-by-side',
      message: `Environment '${environment.name}' ${messageText(risk.message)}${names && ` (${names}${before})`}.`,
      todo: "Deploy 'DeploymentMode' 'stop-first' in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change.",
      location: (mode?.value === 'side-by-side' ? mode : tag)?.location ?? environment.locationOf([]),
    },
  ]
}
