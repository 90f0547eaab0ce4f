import fc from 'fast-check'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import type { Edit, EditKind, Files } from './edit.ts'
import { environmentEdits } from './environmentEdits.ts'
import { propertyEdits } from './propertyEdits.ts'
import { ROOT, repositoryFiles, templatesIn } from './repositoryFiles.ts'
import { resourceEdits } from './resourceEdits.ts'
import { stackEdits } from './stackEdits.ts'

export type { Edit, EditKind, Files } from './edit.ts'
export { repositoryFiles } from './repositoryFiles.ts'

type EditOptions = {
  /** The same seed, the same edits. */
  readonly seed: number
  readonly environment: string
  /** How many of each kind at most, unless `more` says otherwise. */
  readonly perKind: number
  readonly more?: Partial<Readonly<Record<EditKind, number>>>
}

/**
 * Edits of our templates and of one environment, drawn from all that the generator knows. Nothing is edited yet:
 *
 *     for (const { kind, label, apply } of await editsOf(ourTexts, { seed: 1, environment: 'dev', perKind: 10 })) {
 *       const [base, head] = [aWorkspace(ourTexts), aWorkspace(apply(ourTexts))]
 *
 * Each is well-formed; whether parameters break a rule of the template, or a value its pattern, is for the reader to find
 * out. Edits can be applied one after another; one that finds its place gone throws.
 */
export async function generateEdits(
  files: Files,
  { seed, environment, perKind, more = {} }: EditOptions,
): Promise<readonly Edit[]> {
  const all = await allEdits(files, environment, seed)
  const byKind = Map.groupBy(all, ({ kind }) => kind)
  const single = [...byKind].flatMap(([kind, edits], index) => sampleOf(edits, more[kind] ?? perKind, seed + index))
  return [...single, ...combineEdits(all, files, more.several ?? perKind, seed)]
}

/** Edits of `dev` by their labels; several labels are one edit. */
export async function editsWithLabels(labels: readonly (readonly string[])[]): Promise<readonly Edit[]> {
  const all = await allEdits(repositoryFiles, 'dev', 1)
  return labels.map(list => {
    const parts = list.map(label => {
      const found = all.find(edit => edit.label === label)
      if (!found) throw new Error(`There is no edit '${label}'.`)
      return found
    })
    const kind = parts.length === 1 ? (parts[0]?.kind ?? 'several') : 'several'
    return { kind, label: list.join('; '), apply: files => parts.reduce((text, edit) => edit.apply(text), files) }
  })
}

/** Every edit that the generator knows: some thousands. */
export async function allEdits(files: Files, environment: string, seed: number): Promise<readonly Edit[]> {
  const root = templatesIn(files).get(ROOT)
  if (!root) throw new Error(`There is no ${ROOT}.`)
  const ofTemplates = templateEditCache.get(files) ?? templateEdits(files)
  templateEditCache.set(files, ofTemplates)
  return [
    ...environmentEdits(root, environment, files[`environments/${environment}.yaml`] ?? '', seed),
    ...stackEdits(root),
    ...(await ofTemplates),
  ]
}

const templateEditCache = new WeakMap<Files, Promise<readonly Edit[]>>()

async function templateEdits(files: Files): Promise<readonly Edit[]> {
  const specifications = await loadResourceSpecification()
  return [...templatesIn(files).values()].flatMap(template => [
    ...propertyEdits(template, specifications),
    ...resourceEdits(template),
  ])
}

/** Two or three edits at once, none of which takes away another's place. */
function combineEdits(all: readonly Edit[], files: Files, count: number, seed: number): readonly Edit[] {
  const made: Edit[] = []
  const order = sampleOf(all, all.length, seed + 1)
  for (let next = 0; made.length < count && next < order.length; next += 3) {
    const parts = order.slice(next, next + 2 + (made.length % 2))
    const apply = (texts: Files): Files => parts.reduce((text, edit) => edit.apply(text), texts)
    const label = parts.map(edit => edit.label).join('; ')
    if (parts.every(({ kind }) => kind !== 'region') && applies(apply, files))
      made.push({ kind: 'several', label, apply })
  }
  return made
}

function applies(apply: Edit['apply'], files: Files): boolean {
  try {
    return apply(files) !== files
  } catch {
    return false
  }
}

function sampleOf<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const size = Math.min(count, items.length)
  const [sample = []] = fc.sample(fc.shuffledSubarray([...items], { minLength: size, maxLength: size }), {
    seed,
    numRuns: 1,
  })
  return sample
}
