import { isMap, type Json, type Path } from '#lib/model/json.ts'
import type { Violation } from '#lib/model/schemaViolation.ts'
import type { Service } from '../wire/awsService.ts'
import { effectMistakes } from './effectMistakes.ts'
import type { Mistake } from './mistake.ts'
import { operationMistakes } from './operationMistakes.ts'
import { violationMistake } from './violationMistake.ts'

type FileRules = {
  /** Of the schema, by the value of the file. */
  readonly violations: readonly Violation[]
  /** What the emulator implements. */
  readonly services: readonly Service[]
}

/** Every mistake in the value of a file of faults, each said once: the most exact words are kept. */
export function fileMistakes(
  value: Json,
  entries: readonly Json[],
  { violations, services }: FileRules,
): readonly Mistake[] {
  // Of an unknown effect it is not known which keys belong to it.
  const invalidValues = new Set(violations.map(({ path }) => keyOf(path)))
  const exact = entries.flatMap((entry, index) => {
    if (!isMap(entry)) return []
    const hasEffect = Object.hasOwn(entry, 'effect') && !invalidValues.has(keyOf(['faults', index, 'effect']))
    return [...(hasEffect ? effectMistakes(entry, index) : []), ...operationMistakes(entry, index, services)]
  })
  const mistakes = [...exact, ...violations.map(violation => violationMistake(violation, value))]
  const meant = new Set(mistakes.flatMap(mistake => (mistake.meant ? [keyOf(mistake.meant)] : [])))
  // A misspelt key is not missing as well. Keys that are missing in the same fault share its path.
  const named = mistakes.filter(({ missing }) => !missing || !meant.has(keyOf(missing)))
  return named.filter(
    (mistake, position) =>
      mistake.missing !== undefined ||
      !named.slice(0, position).some(earlier => earlier.missing === undefined && isWithin(mistake.path, earlier.path)),
  )
}

function isWithin(path: Path, outer: Path): boolean {
  return keyOf(path.slice(0, outer.length)) === keyOf(outer)
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}
