import type { LinterFinding } from '../finding.ts'
import type { Exception, Scope } from './exceptions.ts'

/** What decides where an exception counts. */
export type SubjectShape = { readonly name: string; readonly protected: boolean; readonly hasHostName: boolean }

export type Comparison = {
  /** Findings that no exception names. */
  readonly unnamed: readonly string[]
  /** Parts of exceptions that no tool reports. */
  readonly stale: readonly string[]
}

const SOURCES = 'sources'

/** Compares findings with the exceptions that a page names, in both directions. */
export function compareWithExceptions(
  findings: readonly LinterFinding[],
  exceptions: readonly Exception[],
  subjects: readonly SubjectShape[],
): Comparison {
  const covers = (exception: Exception, { id, logicalId, subject }: LinterFinding): boolean =>
    exception.ids.includes(id) && exception.resources.includes(logicalId) && counts(exception.scope, subject, subjects)
  const unnamed = findings
    .filter(finding => !exceptions.some(exception => covers(exception, finding)))
    .map(({ engine, id, logicalId, subject }) => `${engine}: ${id} on ${logicalId} (${subject})`)

  const stale = exceptions
    .filter(({ scope }) => scope === SOURCES || subjects.some(({ name }) => counts(scope, name, subjects)))
    .flatMap(exception => {
      const covered = findings.filter(finding => covers(exception, finding))
      // The templates without parameters have the findings of every shape: they alone do not justify the others.
      const seen = exception.scope === SOURCES ? covered : covered.filter(({ subject }) => subject !== SOURCES)
      const named = [...exception.ids, ...exception.resources]
      return named
        .filter(name => !seen.some(({ id, logicalId }) => id === name || logicalId === name))
        .filter(name => !onlyInSources(name, exception, covered))
        .map(name => `${exception.title}: no tool reports ${name}`)
    })
  return { unnamed: [...new Set(unnamed)].sort(), stale: [...new Set(stale)].sort() }
}

/** A resource of a shape that no environment has is seen in the templates alone, with a rule that the row names. */
function onlyInSources(name: string, { resources }: Exception, covered: readonly LinterFinding[]): boolean {
  return resources.includes(name) && covered.some(({ logicalId }) => logicalId === name)
}

function counts(scope: Scope, subject: string, subjects: readonly SubjectShape[]): boolean {
  if (subject === SOURCES) return true
  const shape = subjects.find(({ name }) => name === subject)
  switch (scope) {
    case 'everywhere':
      return true
    case 'unprotected':
      return shape?.protected === false
    case 'without a host name':
      return shape?.hasHostName === false
    case 'sources':
      return false
    default:
      return scope satisfies never
  }
}
