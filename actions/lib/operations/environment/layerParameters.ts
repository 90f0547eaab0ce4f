import { isMap } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import type { LayeredDocument } from '../../template/environment/layers.ts'
import type { Template } from '../../template/parse/template.ts'

type LayerContext = {
  /** The environment's name and its own file. */
  readonly name: string
  readonly file: string
  readonly layeredDocument: LayeredDocument
  readonly template: Template
}

/** True for a parameter that a layer sets and the template does not have: a layer is for several templates. */
export function isOnlyOfLayer(parameter: string, { file, layeredDocument, template }: LayerContext): boolean {
  const isKnown = Object.hasOwn(template.parameters, parameter)
  const document = layeredDocument.documentOf(['parameters', parameter])
  return !isKnown && document !== undefined && document.file !== file
}

/** The parameters of layers that no template gets: one notice for each layer, and a warning for one that looks misspelled. */
export function layerParameterFindings(context: LayerContext): readonly Finding[] {
  const { name, layeredDocument, template } = context
  const written = layeredDocument.value.parameters
  const set = Object.keys(isMap(written) ? written : {})
  const unset = Object.keys(template.parameters).filter(parameter => !set.includes(parameter))
  const unused = set.filter(parameter => isOnlyOfLayer(parameter, context))
  const similar = new Map(unused.map(parameter => [parameter, nearest(parameter, unset)]))
  const about = { rule: 'environment/unknown-parameter', environments: [name] } as const
  const root = template.document.file
  const warnings = unused.flatMap((parameter): readonly Finding[] => {
    const near = similar.get(parameter)
    if (near === undefined) return []
    const message = `The template ${root} has no parameter '${parameter}', and the value of the layer is not used.`
    const todo = `Did you mean '${near}'?`
    return [
      { ...about, level: 'warning', message, todo, location: layeredDocument.locationOf(['parameters', parameter]) },
    ]
  })
  const others = unused.filter(parameter => similar.get(parameter) === undefined)
  const byFile = Map.groupBy(others, parameter => layeredDocument.locationOf(['parameters', parameter]).file)
  const notices = [...byFile].flatMap(([file, [first = '', ...more]]): readonly Finding[] => {
    const location = layeredDocument.locationOf(['parameters', first])
    const message = `Environment '${name}' does not use ${inWords([first, ...more])} of ${file}: the template ${root} has no such ${more.length > 0 ? 'parameters' : 'parameter'}.`
    return [{ ...about, level: 'notice', message, location }]
  })
  return [...warnings, ...notices]
}

/** How many names a sentence has. */
const NAMED = 4

function inWords(names: readonly string[]): string {
  if (names.length > NAMED + 1) return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more parameters`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
