import assert from 'node:assert/strict'
import { type Finding, type Location, Problem } from '#lib/model/problem.ts'

/** The Problem that an act ends in; fails when it ends in anything else. */
export async function expectProblem(action: () => unknown): Promise<Problem> {
  try {
    await action()
  } catch (error) {
    assert.ok(error instanceof Problem, `no Problem but: ${error}`)
    return error
  }
  return assert.fail('nothing was refused')
}

/** `environments/dev.yaml:3:1` */
export function locationText(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : ''
}

/** One line for each finding: place, rule, message, todo. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ location, level, rule, message, todo }) => {
    const words = todo === undefined ? message : `${message} ${todo}`
    return `${locationText(location)} ${level} ${rule}: ${words}`
  })
}
