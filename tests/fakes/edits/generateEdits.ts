import fc from 'fast-check'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import { fixtureFiles, ROOT, templatesIn } from '../repository/fixtureFiles.ts'
import type { Edit, EditKind, Files } from './edit.ts'
import { environmentEdits } from './environmentEdits.ts'
import { propertyEdits } from './propertyEdits.ts'
import { resourceEdits } from './resourceEdits.ts'
import { stackEdits } from './stackEdits.ts'

export type { Edit, EditKind, Files } from './edit.ts'

type EditOptions = {
  /** Equal seeds give equal edits. */
  readonly seed: number
  readonly environment: string
  /** The maximum per kind; `more` overrides it. */
  readonly perKind: number
  readonly more?: Partial<Readonly<Record<EditKind, number>>>
}

/**
 * A sample of all possible edits of the templates and of one environment. No edit is applied yet:
 *
 *     for (const { kind, label, apply } of await generateEdits(files, { seed: 1, environment: 'dev', perKind: 10 })) {
 *       const [base, head] = [fakeWorkspace(files), fakeWorkspace(apply(files))]
 *
 * Each edit gives well-formed files, but a parameter may break a rule of the template, or a value its pattern. Edits can
 * be applied one after another; an edit throws if its entry no longer exists.
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
  const all = await allEdits(fixtureFiles, 'dev', 1)
  return labels.map(list => {
    const parts = list.map(label => {
      const match = all.find(edit => edit.label === label)
      if (!match) throw new Error(`There is no edit '${label}'.`)
      return match
    })
    const kind = parts.length === 1 ? (parts[0]?.kind ?? 'several') : 'several'
    return { kind, label: list.join('; '), apply: files => parts.reduce((text, edit) => edit.apply(text), files) }
  })
}

/** Every possible edit: some thousands. */
export async function allEdits(files: Files, environment: string, seed: number): Promise<readonly Edit[]> {
  const root = templatesIn(files).get(ROOT)
  if (!root) throw new Error(`There is no ${ROOT}.`)
  const fromTemplates = templateEditCache.get(files) ?? templateEdits(files)
  templateEditCache.set(files, fromTemplates)
  return [
    ...environmentEdits(root, environment, files[`environments/${environment}.yaml`] ?? '', seed),
    ...stackEdits(root),
    ...(await fromTemplates),
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

/** Combinations of two or three edits that can be applied together. */
function combineEdits(all: readonly Edit[], files: Files, count: number, seed: number): readonly Edit[] {
  const combinations: Edit[] = []
  const order = sampleOf(all, all.length, seed + 1)
  for (let next = 0; combinations.length < count && next < order.length; next += 3) {
    const parts = order.slice(next, next + 2 + (combinations.length % 2))
    const apply = (texts: Files): Files => parts.reduce((text, edit) => edit.apply(text), texts)
    const label = parts.map(edit => edit.label).join('; ')
    if (parts.every(({ kind }) => kind !== 'region') && applies(apply, files))
      combinations.push({ kind: 'several', label, apply })
  }
  return combinations
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
