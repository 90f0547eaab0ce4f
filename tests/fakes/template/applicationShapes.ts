import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { variableNames } from './alterVariable.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from './repositoryStack.ts'

/** Shapes that together have every variable of the application, by their parameter sets. */
const SHAPES = {
  plain: 'with required parameters only',
  host: 'on a name of CloudFront',
  cache: 'with a cache',
  several: 'protected, with several tasks',
  sqlite: 'with a SQLite database',
  endpoint: 'with a model endpoint without a key',
  bedrock: 'with models of Amazon Bedrock',
  documents: 'with documents embedded by the endpoint',
  slim: 'with the slim image and whole documents',
  vectors: 'with long vectors',
  signUp: 'with people who sign up by themselves',
  readOnly: 'with a read-only root file system',
} as const

export type ShapeName = keyof typeof SHAPES

/** The stacks of this repository in these shapes, each resolved once. */
export const APPLICATION_SHAPES: Readonly<Record<ShapeName, ResolvedStack>> = mapValues(SHAPES, name => {
  const parameters = PARAMETER_SETS[name]
  if (!parameters) throw new Error(`There is no set of parameters '${name}'.`)
  return resolveRepositoryStack(parameters).stack
})

/** Every variable of the application, with the shapes that have it. */
export const VARIABLE_SHAPES: ReadonlyMap<string, readonly ResolvedStack[]> = Object.values(APPLICATION_SHAPES).reduce(
  (shapes, stack) => {
    for (const name of variableNames(stack)) shapes.set(name, [...(shapes.get(name) ?? []), stack])
    return shapes
  },
  new Map<string, readonly ResolvedStack[]>(),
)

function mapValues<Name extends string, Before, After>(
  map: Readonly<Record<Name, Before>>,
  change: (value: Before) => After,
): Readonly<Record<Name, After>>
function mapValues<Before, After>(
  map: Readonly<Record<string, Before>>,
  change: (value: Before) => After,
): Readonly<Record<string, After>> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]))
}
