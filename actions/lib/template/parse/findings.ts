import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/problem.ts'
import { DependentError } from '../resolve/unknownValueError.ts'
import { TemplateError } from './templateError.ts'

/** Collects findings; the same words at the same place are one. */
export type Findings = {
  readonly tell: (document: Document, error: TemplateError) => void
  readonly add: (finding: Finding) => void
  readonly all: () => readonly Finding[]
}

export function createFindings(): Findings {
  const found = new Map<string, Finding>()
  const add = (finding: Finding): void => {
    const key = `${finding.location?.file}:${finding.location?.line}:${finding.location?.column}:${finding.message}`
    if (!found.has(key)) found.set(key, finding)
  }
  return {
    add,
    tell: (document, error) => {
      if (error instanceof DependentError) return
      const todo = error.todo === undefined ? {} : { todo: error.todo }
      const { rule, message, path } = error
      add({ level: 'error', rule, message, ...todo, location: document.locationOf(path) })
    },
    all: () =>
      [...found.values()].toSorted((a, b) => {
        const files = (a.location?.file ?? '').localeCompare(b.location?.file ?? '')
        return (
          files ||
          (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
          (a.location?.column ?? 0) - (b.location?.column ?? 0)
        )
      }),
  }
}

/** What the work gives, or the other value after its error was told. */
export function guardTemplateError<T>(work: () => T, otherwise: T, tell: (error: TemplateError) => void): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    tell(error)
    return otherwise
  }
}
