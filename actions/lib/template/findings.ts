import type { Document } from '../model/document.ts'
import type { Finding } from '../model/problem.ts'
import { FollowingError } from './notKnownYet.ts'
import { TemplateError } from './templateError.ts'

/** Collects findings; the same words at the same place are one. */
export type Findings = {
  readonly tell: (document: Document, error: TemplateError, rule?: string) => void
  readonly add: (finding: Finding) => void
  readonly all: () => readonly Finding[]
}

export function createFindings(): Findings {
  const found = new Map<string, Finding>()
  const add = (finding: Finding): void => {
    const key = `${finding.place?.file}:${finding.place?.line}:${finding.place?.column}:${finding.message}`
    if (!found.has(key)) found.set(key, finding)
  }
  return {
    add,
    tell: (document, error, rule = ruleOf(error)) => {
      if (error instanceof FollowingError) return
      const todo = error.todo === undefined ? {} : { todo: error.todo }
      add({ level: 'error', rule, message: error.message, ...todo, place: document.placeOf(error.path) })
    },
    all: () =>
      [...found.values()].toSorted((a, b) => {
        const files = (a.place?.file ?? '').localeCompare(b.place?.file ?? '')
        return files || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
      }),
  }
}

/** What the work gives, or the other value after its error was told. */
export function guarded<T>(work: () => T, otherwise: T, tell: (error: TemplateError) => void): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    tell(error)
    return otherwise
  }
}

function ruleOf({ message }: TemplateError): string {
  if (message.startsWith('Circular dependency')) return 'template/circular'
  if (/[Uu]nresolved .*dependenc/.test(message) || message.includes('has no output')) return 'template/reference'
  if (/only when the stack runs/.test(message)) return 'template/nested-value'
  return 'template/function'
}
