import { isSecretName, REDACTED } from '../../redaction/secretNames.ts'
import type { Line } from './line.ts'
import { span } from './line.ts'
import { table } from './table.ts'

type Outputs = Readonly<Record<string, string>>

/** A stack's outputs, to copy: none is ever folded, and one that names a secret is not shown. */
export function outputLines(outputs: Outputs): readonly Line[] {
  const rows = Object.entries(displayableOutputs(outputs)).map(([name, value]) => [span(name, 'quiet'), value])
  return table(rows).map(row => ({ ...row, hang: undefined }))
}

export function displayableOutputs(outputs: Outputs): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, isSecretName(name) ? REDACTED : value]),
  )
}
