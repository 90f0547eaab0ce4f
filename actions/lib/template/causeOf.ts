import { canonical, isMap, type Json } from '../model/json.ts'
import { callOf } from './intrinsic.ts'
import type { Placed } from './placedResource.ts'
import { referencesIn } from './references.ts'
import { plain } from './unknown.ts'

/** The parameter whose new value changes what stands at a path; undefined when the template itself changed there. */
export function causeOf(path: readonly (string | number)[], before: Placed, after: Placed): string | undefined {
  const [section, ...steps] = path
  if (section !== 'Properties') return undefined
  const node = writtenAt(after.stack.template.resources[after.resource.logicalId]?.properties ?? {}, steps)
  const names = referencesIn(node, [])
    .filter(({ attribute }) => attribute === undefined)
    .map(({ name }) => name)
  return names.find(name => {
    const [old, now] = [before.stack.parameters[name], after.stack.parameters[name]]
    return old !== undefined && now !== undefined && canonical(plain(old)) !== canonical(plain(now))
  })
}

/** What the template says at a path, or the function call that makes what stands there. */
function writtenAt(node: Json, steps: readonly (string | number)[]): Json {
  const [step, ...rest] = steps
  if (step === undefined || callOf(node, [])) return node
  const next: Json | undefined = Array.isArray(node) ? node[Number(step)] : isMap(node) ? node[step] : undefined
  return next === undefined ? node : writtenAt(next, rest)
}
