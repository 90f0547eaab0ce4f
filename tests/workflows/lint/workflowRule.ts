import type { Document } from '#lib/model/document.ts'
import type { Path } from '#lib/model/json.ts'
import type { Finding } from '#lib/model/problem.ts'
import type { LintedFiles } from './lintedFiles.ts'

/** A rule of this repository for its workflows and actions, and the edits of the files that break it. */
export type WorkflowRule = {
  readonly name: string
  readonly findings: (files: LintedFiles) => readonly WorkflowFinding[]
  readonly mutations: readonly Mutation[]
}

export type WorkflowFinding = Pick<Finding, 'message'> & Required<Pick<Finding, 'todo' | 'location'>>

/** An edit of one file that the rule must find. */
export type Mutation = {
  /** The subject of the test's title: `a workflow that …`. */
  readonly subject: string
  readonly file: string
  /** The first occurrence is replaced. Without it, the text is appended, or is the whole of a new file. */
  readonly from?: string
  readonly to: string
  /** A part of the line of the finding; by default, the first line of `to`. The line nearest to the edit counts. */
  readonly line?: string
  /** The file of the finding, if it is not the edited one. */
  readonly findingIn?: string
  readonly message: RegExp
}

/** A finding about a node; with `text`, on the first line of the node that has it. */
export function findingAt(
  document: Document,
  path: Path,
  message: string,
  todo: string,
  text?: string,
): WorkflowFinding {
  const location = document.locationOf(path)
  if (text === undefined) return { message, todo, location }
  const lines = document.text.split('\n').slice(location.line - 1)
  const offset = lines.findIndex(line => line.includes(text))
  return { message, todo, location: { ...location, line: location.line + Math.max(offset, 0) } }
}
