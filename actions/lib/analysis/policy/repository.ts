import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueMap } from '../../template/resolve/unknownValue.ts'
import { scalarsIn } from './scalarsIn.ts'

const SUBJECT = 'token.actions.githubusercontent.com:sub'
/** A negated operator lets in everybody else. */
const NEGATED = /Not/

/** The extent of the repositories whose workflows a condition lets in. */
export type RepositoryExtent = 'named' | 'of-an-owner' | 'of-anybody'

/**
 * The extent of a condition on the subject of GitHub's tokens, `repo:owner/name:ref:refs/heads/main`; undefined without
 * such a condition.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function repositoryExtentOf(condition: ValueMap): RepositoryExtent | undefined {
  const subjects = subjectsIn(condition)
  if (subjects.length === 0) return undefined
  if (subjects.some(subject => ownerOf(subject) === undefined)) return 'of-anybody'
  return subjects.every(subject => /^repo:[^/:*?]+\/[^/:*?]+:/i.test(subject)) ? 'named' : 'of-an-owner'
}

/** The owners of the repositories that a condition lets in, in lower case. */
export function ownersIn(condition: ValueMap): ReadonlySet<string> {
  return new Set(subjectsIn(condition).flatMap(subject => ownerOf(subject)?.toLowerCase() ?? []))
}

function ownerOf(subject: string): string | undefined {
  return /^repo:([^/:*?]+)\//i.exec(subject)?.[1]
}

function subjectsIn(condition: ValueMap): readonly string[] {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (NEGATED.test(operator) || !isValueMap(tests)) return []
    return Object.entries(tests).flatMap(([key, value]) =>
      key.toLowerCase() === SUBJECT ? scalarsIn(value).flatMap(text => (typeof text === 'string' ? [text] : [])) : [],
    )
  })
}
