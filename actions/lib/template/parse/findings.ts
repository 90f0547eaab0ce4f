import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/problem.ts'
import { DependentError } from '../resolve/unknownValueError.ts'
import { TemplateError } from './templateError.ts'

/** Collects findings; two with the same message at the same location count as one. */
export type Findings = {
  /** Adds the error as a finding, except a DependentError: its cause is a finding already. */
  readonly addError: (document: Document, error: TemplateError) => void
  readonly add: (finding: Finding) => void
  readonly all: () => readonly Finding[]
}

export function createFindings(): Findings {
  const byKey = new Map<string, Finding>()
  const add = (finding: Finding): void => {
    const key = `${finding.location?.file}:${finding.location?.line}:${finding.location?.column}:${finding.message}`
    if (!byKey.has(key)) byKey.set(key, finding)
  }
  return {
    add,
    addError: (document, error) => {
      if (error instanceof DependentError) return
      const todo = error.todo === undefined ? {} : { todo: error.todo }
      const { rule, message, path } = error
      add({ level: 'error', rule, message, ...todo, location: document.locationOf(path) })
    },
    all: () =>
      [...byKey.values()].toSorted((a, b) => {
        const byFile = (a.location?.file ?? '').localeCompare(b.location?.file ?? '')
        return (
          byFile ||
          (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
          (a.location?.column ?? 0) - (b.location?.column ?? 0)
        )
      }),
  }
}

/** The result of `evaluate`; after a TemplateError, which is reported, `fallback`. */
export function guardTemplateError<T>(evaluate: () => T, fallback: T, reportError: (error: TemplateError) => void): T {
  try {
    return evaluate()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    reportError(error)
    return fallback
  }
}
