import type { Finding, Location } from '../model/problem.ts'
import { byFields, listOf, type Redactor, text } from './fields.ts'

export const redactLocation: Redactor<Location> = byFields<Location>({ file: text, line: 'kept', column: 'kept' })

export const redactFinding: Redactor<Finding> = byFields<Finding>({
  level: 'kept',
  rule: text,
  message: text,
  todo: text,
  location: redactLocation,
  resource: text,
  severity: 'kept',
  environments: listOf(text),
  documentation: text,
})
