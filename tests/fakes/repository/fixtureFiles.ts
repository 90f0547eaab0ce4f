import { globSync, readFileSync } from 'node:fs'
import { templateDocument } from '#lib/files/readDocument.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { applyEdit } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'
import { ownerValues } from './ownerValues.ts'

export const ROOT = 'cloudformation/main.yaml'
const FIXTURES = 'tests/fixtures'
const OWN_FILE = /^environments\/[^/]+\.yaml$/

/**
 * The templates of this repository, with the environments and layers of `tests/fixtures/environments`: an owner edits those of
 * `environments/` as they like, and the tests of the tool do not read them.
 */
export const fixtureFiles: Files = withOwnerValues({
  ...filesIn('.', ['cloudformation/*.{yaml,json}']),
  ...filesIn(FIXTURES, ['environments/**/*.yaml']),
})

/** Templates of four nested stacks and their environment `production`: a change of this repository's templates leaves them. */
export const fourStackFiles: Files = filesIn(`${FIXTURES}/four-stacks`, ['**/*.yaml'])

/** The root template and its nested templates, without the template of the bootstrap stack. */
export function templatesIn(files: Files): ReadonlyMap<string, Template> {
  return new Map(
    Object.entries(files)
      .filter(([file]) => file.startsWith('cloudformation/') && !file.endsWith('/bootstrap.yaml'))
      .filter(([file]) => file.endsWith('.yaml'))
      .map(([file, text]) => [file, parseTemplate(templateDocument(file, text))]),
  )
}

function filesIn(folder: string, patterns: readonly string[]): Files {
  const files = globSync(patterns, { cwd: folder }).sort()
  return Object.fromEntries(files.map(file => [file.replaceAll('\\', '/'), readFileSync(`${folder}/${file}`, 'utf8')]))
}

/** A parameter that an owner adds without a default has a value in the environments of the owner alone. */
function withOwnerValues(files: Files): Files {
  const root = templatesIn(files).get(ROOT)
  const required = Object.entries(root?.parameters ?? {}).filter(([, parameter]) => parameter.default === undefined)
  const entries = Object.entries(files).map(([file, text]) => {
    if (!OWN_FILE.test(file)) return [file, text]
    const missing = required.map(([name]) => name).filter(name => !text.includes(`\n  ${name}: `))
    const edits = Object.entries(ownerValues(missing)).map(([key, value]) => ({
      section: 'parameters' as const,
      key,
      value: JSON.stringify(value),
    }))
    return [file, edits.reduce(applyEdit, text)]
  })
  return Object.fromEntries(entries)
}
