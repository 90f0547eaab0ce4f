import { isMap, type Json, type Path } from '../../model/json.ts'
import { functionCallOf } from './functionCall.ts'
import type { BranchSelector } from './references.ts'

/**
 * The node of a template that gives the resolved value at a path, or the function call around it that does. A position
 * counts what the resolved list has: `AWS::NoValue` items are not in it. On its way to the path, an Fn::If is its selected
 * branch; at the path itself it stays as it is written. A path that the template does not have ends at its last known node.
 */
export function sourceAt(node: Json, path: Path, selectBranch: BranchSelector): Json {
  const [step, ...rest] = path
  const whole = selectedNode(node, selectBranch)
  if (step === undefined || whole === undefined || functionCallOf(whole, [])) return node
  const next = Array.isArray(whole)
    ? whole.filter(item => !isNoValue(item, selectBranch))[Number(step)]
    : isMap(whole) && Object.hasOwn(whole, step)
      ? whole[step]
      : undefined
  return next === undefined ? node : sourceAt(next, rest, selectBranch)
}

/** True if the node is `AWS::NoValue`, through any number of selected branches. */
export function isNoValue(node: Json, selectBranch: BranchSelector): boolean {
  const call = functionCallOf(selectedNode(node, selectBranch), [])
  return call?.name === 'Ref' && call.argument === 'AWS::NoValue'
}

/** The node, or the selected branch where it is an Fn::If; the Fn::If itself where its condition has no value. */
function selectedNode(node: Json | undefined, selectBranch: BranchSelector): Json | undefined {
  const call = functionCallOf(node, [])
  if (call?.name !== 'Fn::If' || !Array.isArray(call.argument)) return node
  const [condition, yes, no]: readonly Json[] = call.argument
  const holds = typeof condition === 'string' ? selectBranch(condition) : undefined
  return holds === undefined ? node : selectedNode(holds ? yes : no, selectBranch)
}
