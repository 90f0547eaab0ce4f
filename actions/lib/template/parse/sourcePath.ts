import { isMap, type Json, type Path } from '../../model/json.ts'
import { functionCallOf } from './functionCall.ts'
import type { BranchSelector } from './references.ts'
import { isNoValue } from './sourceAt.ts'

/**
 * The path in a template of the node that gives the resolved value at a path: through the selected branch of each Fn::If,
 * and past `AWS::NoValue` items, which the resolved list lacks. A path that the template does not have ends at its last
 * known node; the path of a node that is an Fn::If itself is that of the Fn::If.
 */
export function sourcePath(node: Json | undefined, path: Path, selectBranch: BranchSelector): Path {
  const [step, ...rest] = path
  if (step === undefined) return []
  const branch = branchOf(node, selectBranch)
  if (branch) return [...branch.path, ...sourcePath(branch.node, path, selectBranch)]
  if (functionCallOf(node, [])) return []
  if (Array.isArray(node)) {
    const positions = node.flatMap((item, position) => (isNoValue(item, selectBranch) ? [] : [position]))
    const position = positions[Number(step)]
    return position === undefined ? [] : [position, ...sourcePath(node[position], rest, selectBranch)]
  }
  return isMap(node) && Object.hasOwn(node, step) ? [step, ...sourcePath(node[step], rest, selectBranch)] : []
}

type Branch = { readonly node: Json | undefined; readonly path: Path }

/** The selected branch of an Fn::If; undefined for another node, and where the condition has no value. */
function branchOf(node: Json | undefined, selectBranch: BranchSelector): Branch | undefined {
  const call = functionCallOf(node, [])
  if (call?.name !== 'Fn::If' || !Array.isArray(call.argument)) return undefined
  const [condition] = call.argument
  const holds = typeof condition === 'string' ? selectBranch(condition) : undefined
  if (holds === undefined) return undefined
  const position = holds ? 1 : 2
  return { node: call.argument[position], path: [call.name, position] }
}
