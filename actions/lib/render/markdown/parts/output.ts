import type { OutputChange, Preview } from '../../../model/preview/preview.ts'
import { countOf } from '../../phrases/duration.ts'
import { outputLabel, SECTIONS_TITLE, sectionTexts, valuesOfOutput } from '../../phrases/outputChange.ts'
import { codeSpan } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { prose } from '../syntax/prose.ts'
import { bullets, markdownTable } from '../syntax/table.ts'
import { valueCells } from './values.ts'

/** Shortened before the parameters, which cause the changes. */
const WEIGHT = 20
const SECTIONS_WEIGHT = 6
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60

/** The outputs that change, with their exports, and what else differs in the templates. */
export function outputParts({ outputs = [], sections, stackName }: Preview): readonly DocumentPart[] {
  const texts = sectionTexts(sections, stackName).map(({ stack, names }) => `${codeSpan(stack)}: ${prose(names)}`)
  return [
    ...(outputs.length > 0
      ? [
          {
            weight: WEIGHT,
            versions: [
              () => tableOf(outputs),
              () => tableOf(outputs, SHORT),
              () => `${countOf(outputs.length, 'output')} changed.`,
            ],
          },
        ]
      : []),
    ...(texts.length > 0
      ? [
          {
            weight: SECTIONS_WEIGHT,
            versions: [
              () => `${SECTIONS_TITLE}:\n\n${bullets(texts)}`,
              () => `${SECTIONS_TITLE}: ${texts.length} stacks.`,
            ],
          },
        ]
      : []),
  ]
}

function tableOf(outputs: readonly OutputChange[], longest?: number): string {
  const rows = outputs.map(output => [codeSpan(outputLabel(output)), ...valueCells(valuesOfOutput(output), longest)])
  return markdownTable(['Output', 'Before', 'After'], rows)
}
