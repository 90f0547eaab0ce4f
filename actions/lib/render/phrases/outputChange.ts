import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { OutputChange, Preview, SectionChange } from '../../model/preview/preview.ts'
import { informativeChanges } from './changeGroup.ts'
import { countOf } from './duration.ts'
import { type Values, valuesOf } from './values.ts'

/** True if an execution would change nothing. */
export function changesNothing(preview: Preview): boolean {
  const { outputs = [], sections = [] } = preview
  return informativeChanges(preview).length === 0 && outputs.length === 0 && sections.length === 0
}

/** `3 resources, 2 outputs`. */
export function extentText(preview: Preview): string {
  const { outputs = [] } = preview
  const resources = informativeChanges(preview).length
  const names = new Set(outputs.map(outputPathOf)).size
  const counts = [
    ...(resources > 0 || names === 0 ? [countOf(resources, 'resource')] : []),
    ...(names > 0 ? [countOf(names, 'output')] : []),
  ]
  return counts.join(', ')
}

/** `Network/VpcId`, `Network/VpcId (export)`. */
export function outputLabel(output: OutputChange): string {
  const path = outputPathOf(output)
  return output.part === 'value' ? path : `${path} (${output.part})`
}

export function valuesOfOutput({ kind, secret, before, after }: OutputChange): Values {
  if (secret) return { kind: 'secret', cause: undefined }
  return valuesOf({ kind, evaluation: 'static', cause: undefined, before, after })
}

/** `Network: Description, Rules`. */
export function sectionTexts(
  sections: readonly SectionChange[] = [],
  stackName: string,
): readonly { readonly stack: string; readonly names: string }[] {
  return [...Map.groupBy(sections, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => ({
    stack: nestedPath || stackName,
    names: group.map(({ name }) => name).join(', '),
  }))
}

export const SECTIONS_TITLE = 'Also different in the templates'

function outputPathOf({ nestedPath, name }: OutputChange): string {
  return resourcePathOf({ nestedPath, logicalId: name })
}
