import assert from 'node:assert/strict'
import { type Finding, type Location, Problem } from '#lib/model/problem.ts'

/** The Problem that an action throws; fails if it throws anything else or nothing. */
export async function expectProblem(action: () => unknown): Promise<Problem> {
  try {
    await action()
  } catch (error) {
    assert.ok(error instanceof Problem, `no Problem but: ${error}`)
    return error
  }
  return assert.fail('no Problem was thrown')
}

/** `environments/dev.yaml:3:1` */
export function locationText(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : ''
}

/** One line for each finding: location, level, rule, message, todo. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ location, level, rule, message, todo }) => {
    const text = todo === undefined ? message : `${message} ${todo}`
    return `${locationText(location)} ${level} ${rule}: ${text}`
  })
}
