import type { Path } from '../../model/json.ts'

/** An error for which CloudFormation refuses a template: CloudFormation's message where it is known, and the path. */
export class TemplateError extends Error {
  readonly path: Path
  /** The advice, in the imperative. */
  readonly todo: string | undefined

  constructor(message: string, path: Path, todo?: string) {
    super(message)
    this.name = 'TemplateError'
    this.path = path
    this.todo = todo
  }
}
