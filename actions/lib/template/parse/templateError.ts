import type { Path } from '../../model/json.ts'

/** What CloudFormation would refuse in a template, in its own words where they are known, and where it stands. */
export class TemplateError extends Error {
  readonly path: Path
  /** What to do about it, as an order. */
  readonly todo: string | undefined

  constructor(message: string, path: Path, todo?: string) {
    super(message)
    this.name = 'TemplateError'
    this.path = path
    this.todo = todo
  }
}
