import { clock } from '#lib/clock.ts'
import type { Finding, Location } from '#lib/model/problem.ts'
import { lint } from '#lib/operations/lint.ts'
import type { PolicyEngine, TemplateLinter } from '#lib/ports/lintEngines.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import type { Files } from '../../fakes/edits/edit.ts'
import { documentOf, editSource } from '../../fakes/edits/editSource.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { fakeLinter } from '../../fakes/lint/fakeLinter.ts'
import type { Mutation } from './control.ts'
import { controlFiles, ENVIRONMENTS, withParameters } from './controlFiles.ts'

export type LintFiles = (files: Files) => Promise<readonly Finding[]>

/** `lint` with Guard. cfn-lint takes seconds, and looks only where a control needs it. */
export function lintWith(policies: PolicyEngine, linter: TemplateLinter = fakeLinter()): LintFiles {
  return async files => {
    const tools = { workspace: cachedWorkspace(files), schemas: cachedSchemaValidator, linter, policies }
    return (await lint({}, { ...tools, clock, reporter: fakeReporter() })).findings
  }
}

/** The files before a change. */
export function filesBefore({ options }: Mutation): Files {
  return options.parameters ? withParameters(controlFiles, options.parameters) : controlFiles
}

export type BrokenControl = {
  readonly files: Files
  /** Where `lint` must report it. */
  readonly location: Location
}

export function breakControl(mutation: Mutation): BrokenControl {
  const { file, path, value, options } = mutation
  const before = filesBefore(mutation)
  const files = { ...before, [file]: editSource(file, before[file] ?? '', stepsOf(path), value) }
  const reported = options.at?.file ?? file
  const document = documentOf(reported, files[reported] ?? '')
  // A missing entry has the location of its parent.
  return { files, location: document.locationOf(stepsOf(options.at?.path ?? path)) }
}

/** What `lint` finds before a change and after it, and where the change is. */
export type Report = {
  readonly before: readonly Finding[]
  readonly after: readonly Finding[]
  readonly location: Location
}

/** The reasons why a report is not the expected one: none if the rule is reported there and nowhere else. */
export function defectsOf(mutation: Mutation, { before, after, location }: Report): readonly string[] {
  const lineOf = ({ location: at, environments = ENVIRONMENTS }: Finding): string =>
    `${at?.file}:${at?.line} in ${environments.join(', ')}`
  const reportsIn = (findings: readonly Finding[]): readonly string[] =>
    findings.filter(({ rule }) => rule === mutation.rule).map(lineOf)
  const expected = `${location.file}:${location.line} in ${(mutation.options.concerns?.names ?? ENVIRONMENTS).join(', ')}`
  const found = reportsIn(after)
  return [
    ...reportsIn(before).map(line => `${mutation.rule} is reported before the change: ${line}`),
    ...(found.includes(expected) ? [] : [`${mutation.rule} is not reported at ${expected}`]),
    ...found.filter(line => line !== expected).map(line => `${mutation.rule} is reported at ${line}`),
  ]
}

function stepsOf(path: string): readonly string[] {
  return path.split('/')
}
