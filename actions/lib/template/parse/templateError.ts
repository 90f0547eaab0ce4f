import type { Path } from '../../model/json.ts'

/** The rule of a template that an error breaks, as `lint` names it. */
export type TemplateErrorRule =
  /** Resources or conditions that depend on each other in a circle. */
  | 'template/circular'
  /** A wrong use of an intrinsic function. */
  | 'template/function'
  /** A nested template that is not there, or cannot be read. */
  | 'template/missing-nested-template'
  /** A value that is known only when the stack runs, where it is needed before. */
  | 'template/nested-value'
  /** A name of a resource, a parameter, a condition or an output that is not there. */
  | 'template/reference'

/** An error for which CloudFormation refuses a template: CloudFormation's message where it is known, and the path. */
export class TemplateError extends Error {
  readonly path: Path
  /** The advice, in the imperative. */
  readonly todo: string | undefined
  readonly rule: TemplateErrorRule

  constructor(message: string, path: Path, todo?: string, rule: TemplateErrorRule = 'template/function') {
    super(message)
    this.name = 'TemplateError'
    this.path = path
    this.todo = todo
    this.rule = rule
  }
}
