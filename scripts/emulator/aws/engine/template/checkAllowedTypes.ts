import type { Template } from '#lib/template/parse/template.ts'
import { validationError } from '../../wire/wireError.ts'

/** Refuses a template with a resource type that the request leaves out: `AWS::EC2::Instance`, `AWS::EC2::*`, `Custom::*`. */
export function checkAllowedTypes({ resources }: Template, allowed: readonly string[] | undefined): void {
  if (allowed === undefined || allowed.length === 0) return
  const isAllowed = (type: string) =>
    allowed.some(name => (name.endsWith('::*') ? type.startsWith(name.slice(0, -1)) : name === type))
  const refused = Object.values(resources).find(({ type }) => !isAllowed(type))
  if (refused)
    throw validationError(
      `Resource type ${refused.type} is not allowed by parameter ResourceTypes [${allowed.join(', ')}]`,
    )
}
