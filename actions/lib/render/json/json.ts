import { causesDataLoss } from '../../analysis/dataLoss.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { Preview } from '../../model/preview.ts'
import type { Problem } from '../../model/problem.ts'
import { cleanJson } from '../phrases/clean.ts'

type Outcome = {
  readonly kind?: string
  readonly preview?: Preview
  readonly outputs?: Readonly<Record<string, string>>
}

/** The outcome for programs. */
export function outcomeDocument(outcome: string, { preview, kind: _, ...rest }: Outcome): object {
  return {
    outcome,
    ...rest,
    ...(preview && { preview: previewDocument(preview) }),
  }
}

export function problemDocument({ kind, message, todo, location, findings }: Problem): object {
  return { outcome: 'problem', kind, message, todo, location, findings }
}

/** One JSON document as text, safe to show on a terminal too. */
export function jsonText(document: object): string {
  return `${cleanJson(JSON.stringify(document, undefined, 2))}\n`
}

function previewDocument(preview: Preview): object {
  return { ...preview, changes: preview.changes.map(changeDocument) }
}

function changeDocument(change: Change): object {
  // The resolver's values are no part of the contract.
  const { resolved: _, ...shown } = change
  return { name: resourcePathOf(change), losesData: causesDataLoss(change), ...shown }
}
