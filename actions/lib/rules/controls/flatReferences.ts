import { isMap, type Json } from '../../model/json.ts'
import type { FlatResources } from '../../template/flatten/flattenStack.ts'

/** The resources of a type that a value names: by a reference, in a text too, or by the name that the template gives them. */
export function namedResources(
  value: Json | undefined,
  { type, nameProperty }: { readonly type: string; readonly nameProperty: string },
  resources: FlatResources,
): readonly string[] {
  const words = wordsIn(value)
  return Object.entries(resources).flatMap(([path, { type: found, properties }]) => {
    if (found !== type) return []
    const name = properties[nameProperty]
    const isNamed = typeof name === 'string' && words.texts.some(text => namesIn(text).includes(name))
    return isNamed || words.paths.has(path) ? [path] : []
  })
}

/** The paths of the resources that a value refers to. */
export function referencedPaths(value: Json | undefined): ReadonlySet<string> {
  return wordsIn(value).paths
}

/** The names in a text: a name alone, in an ARN, in the domain name of a bucket, or in a policy that is written as text. */
function namesIn(text: string): readonly string[] {
  return (text.match(/[\w.-]+/g) ?? []).map(word => word.replace(/\.s3[.-].*$/, ''))
}

/** The texts and the paths of referenced resources in a value, at any depth. */
function wordsIn(value: Json | undefined): { readonly texts: readonly string[]; readonly paths: ReadonlySet<string> } {
  const texts: string[] = []
  const paths = new Set<string>()
  const visit = (inner: Json): void => {
    if (typeof inner === 'string') texts.push(inner)
    else if (Array.isArray(inner)) inner.forEach(visit)
    else if (isMap(inner)) {
      const { Ref: reference, 'Fn::GetAtt': attribute } = inner
      const path = reference ?? (Array.isArray(attribute) ? attribute[0] : undefined)
      if (typeof path === 'string') paths.add(path)
      else Object.values(inner).forEach(visit)
    }
  }
  if (value !== undefined) visit(value)
  return { texts, paths }
}
