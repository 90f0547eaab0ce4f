import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { canonical } from '#lib/model/json.ts'
import type { Finding } from '#lib/model/problem.ts'
import type { ResultCache } from '#lib/ports/lintEngines.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import type { Control, Mutation } from './control.ts'
import { CONTROLS } from './controlTable.ts'
import { breakControl, defectsOf, filesBefore, lintWith } from './lintControls.ts'

const results = new Map<string, string>()
const cache: ResultCache = {
  get: async key => results.get(key),
  put: async (key, text) => {
    results.set(key, text)
  },
}
const lintFiles = lintWith(connectPolicyEngine({ toolFolder: process.cwd(), cache }))

type Report = Parameters<typeof defectsOf>[1]

const reports = new Map<Mutation, Promise<Report>>()
const reportsBefore = new Map<string, Promise<readonly Finding[]>>()

/** What `lint` reports before a change and after it; each is linted once. */
function reportOf(mutation: Mutation): Promise<Report> {
  const found = reports.get(mutation) ?? lintBoth(mutation)
  reports.set(mutation, found)
  return found
}

async function lintBoth(mutation: Mutation): Promise<Report> {
  const key = canonical(mutation.options.parameters ?? {})
  const before = reportsBefore.get(key) ?? lintFiles(filesBefore(mutation))
  reportsBefore.set(key, before)
  const { files, location } = breakControl(mutation)
  return { before: await before, after: await lintFiles(files), location }
}

const labelOf = ({ number, sentence }: Control): string => `control ${number} (${sentence.replace(/\.$/, '')})`
const changeOf = ({ file, path, value }: Mutation): string =>
  `${value === undefined ? 'without' : 'with another'} ${path} of ${file}`

suite('lint', { concurrency: 2 }, () => {
  for (const control of CONTROLS)
    for (const mutation of control.mutations)
      test(`${labelOf(control)}: ${mutation.rule} names line and environments ${changeOf(mutation)}`, async () =>
        assert.deepEqual(defectsOf(mutation, await reportOf(mutation)), []))
})
