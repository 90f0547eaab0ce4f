import type { Path } from './json.ts'

export type Violation = {
  readonly path: Path
  readonly keyword: string
  readonly message: string
  readonly params: Readonly<Record<string, unknown>>
}
