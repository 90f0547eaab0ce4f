import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Suppression } from '../../model/lint/suppression.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import { functionCallOf } from '../../template/parse/functionCall.ts'
import type { Template } from '../../template/parse/template.ts'
import { checkEntry } from './checkEntry.ts'

/** The suppressions of a template's resources, and every mistake in them. */
export type ReadSuppressions = {
  readonly suppressions: readonly Suppression[]
  /** Entries with a mistake that name a rule: their mistake is reported, and not its consequence too. */
  readonly mistaken: readonly Pick<Suppression, 'file' | 'logicalId' | 'id'>[]
  readonly findings: readonly Finding[]
}

/** `today` is a day in UTC, `2026-11-28`. */
export function readSuppressions(template: Template, today: string): ReadSuppressions {
  const { document, resources, metadata } = template
  const suppressions: Suppression[] = []
  const mistaken: Pick<Suppression, 'file' | 'logicalId' | 'id'>[] = []
  const findings: Finding[] = []
  const report = (rule: string, message: string, todo: string, path: Path): void => {
    findings.push({ level: 'error', rule, message, todo, location: document.locationOf(path) })
  }
  if (metadata.Lint !== undefined)
    report(
      'suppression/misplaced',
      "'Lint' in the template's own 'Metadata' has no effect.",
      "Move it to 'Metadata' of the resource that has the finding.",
      ['Metadata', 'Lint'],
    )
  for (const [logicalId, { metadata, properties }] of Object.entries(resources)) {
    const path = ['Resources', logicalId]
    reportMisplaced(logicalId, { metadata, properties }, report)
    const entries = entriesIn(metadata.Lint, [...path, 'Metadata', 'Lint'], report)
    const known = new Set<string>()
    for (const { node, path, conditions } of entries) {
      const entry = checkEntry(node, today)
      if ('message' in entry) {
        report(entry.rule, entry.message, entry.todo, entry.key === undefined ? path : [...path, entry.key])
        if (isMap(node) && typeof node.id === 'string') mistaken.push({ file: document.file, logicalId, id: node.id })
        continue
      }
      // The branches of an Fn::If may have the same rule for different reasons.
      const key = JSON.stringify([entry.id, conditions])
      if (known.has(key))
        report('suppression/repeated', `'${logicalId}' accepts '${entry.id}' twice.`, 'Delete one of the two.', path)
      else suppressions.push({ ...entry, file: document.file, logicalId, location: document.locationOf(path) })
      known.add(key)
    }
  }
  return { suppressions, mistaken, findings }
}

type Report = (rule: string, message: string, todo: string, path: Path) => void

function reportMisplaced(
  logicalId: string,
  { metadata, properties }: Pick<Template['resources'][string], 'metadata' | 'properties'>,
  report: Report,
): void {
  const path = ['Resources', logicalId]
  const inner = isMap(properties.Metadata) ? properties.Metadata : {}
  const misplaced: readonly (readonly [Json | undefined, Path])[] = [
    [properties.Lint, [...path, 'Properties', 'Lint']],
    [inner.Lint, [...path, 'Properties', 'Metadata', 'Lint']],
    [metadata.Suppress, [...path, 'Metadata', 'Suppress']],
  ]
  for (const [node, at] of misplaced)
    if (node !== undefined)
      report(
        'suppression/misplaced',
        `'${String(at.at(-1))}' in '${at.slice(2, -1).join('.')}' of '${logicalId}' has no effect.`,
        `Move the suppressions to 'Metadata: { Lint: { Suppress: [ … ] } }' of '${logicalId}'.`,
        at,
      )
  const misspelt = Object.keys(metadata).find(key => key !== 'Lint' && key.toLowerCase() === 'lint')
  if (misspelt !== undefined)
    report('suppression/shape', `'Metadata' has the unknown key '${misspelt}'.`, "Did you mean 'Lint'?", [
      ...path,
      'Metadata',
      misspelt,
    ])
}

type EntryNode = {
  readonly node: Json
  readonly path: Path
  /** `HasDomain 1` for the first branch of an Fn::If, from the outside in. */
  readonly conditions: readonly string[]
}

function entriesIn(lint: Json | undefined, path: Path, report: Report): readonly EntryNode[] {
  if (lint === undefined) return []
  if (!isMap(lint)) {
    report('suppression/shape', "'Lint' is no map.", 'Write Lint: { Suppress: [ … ] }.', path)
    return []
  }
  for (const key of Object.keys(lint).filter(key => key !== 'Suppress')) {
    const todo = nearest(key, ['Suppress']) ? "Did you mean 'Suppress'?" : "Its only key is 'Suppress'."
    report('suppression/shape', `'Lint' has the unknown key '${key}'.`, todo, [...path, key])
  }
  const at = [...path, 'Suppress']
  return branchesOf({ node: lint.Suppress ?? [], path: at, conditions: [] }).flatMap(({ node, path, conditions }) => {
    if (Array.isArray(node))
      return node.flatMap((item: Json, index) => branchesOf({ node: item, path: [...path, index], conditions }))
    report(
      'suppression/shape',
      "'Suppress' is no list.",
      "Write a list: [ { id: …, reason: …, expires: 'YYYY-MM-DD' } ].",
      path,
    )
    return []
  })
}

/** The node, or the branches of an Fn::If without those that are `AWS::NoValue`. */
function branchesOf({ node, path, conditions }: EntryNode): readonly EntryNode[] {
  const call = functionCallOf(node, path)
  if (call?.name === 'Ref' && call.argument === 'AWS::NoValue') return []
  if (call?.name !== 'Fn::If' || !Array.isArray(call.argument)) return [{ node, path, conditions }]
  const [condition, ...branches]: readonly Json[] = call.argument
  return branches.flatMap((branch, index) =>
    branchesOf({
      node: branch,
      path: [...call.path, index + 1],
      conditions: [...conditions, `${String(condition)} ${index + 1}`],
    }),
  )
}
