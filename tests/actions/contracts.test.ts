import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import { contracts } from '../../scripts/document/contracts.ts'
import { withSection } from '../../scripts/document/section.ts'
import { runJob, type WorkflowJob } from '../../scripts/emulator/gitHub/runJob.ts'
import type { WorkingCopy } from '../../scripts/rehearsal/rollout/workingCopy.ts'
import { prepareWorkingCopy } from '../fakes/actions/pipelineWorkingCopy.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

const RECORDER = join(import.meta.dirname, '../fakes/actions/recordInputs.ts')
const NAMES = globSync('actions/*/action.yml')
  .sort()
  .map(dirname)
  .map(folder => basename(folder))

function contractOf(name: string): JsonMap {
  const file = `actions/${name}/action.yml`
  const { value } = plainDocument(file, readFileSync(file, 'utf8'))
  assert.ok(isMap(value), file)
  return value
}
const sectionOf = (name: string, section: 'inputs' | 'runs'): JsonMap => {
  const { [section]: value } = contractOf(name)
  return isMap(value) ? value : {}
}

suite('the contracts of the actions', () => {
  const readme = readFileSync('actions/README.md', 'utf8')

  test("the contracts in actions/README.md are those of the action.yml files, by 'npm run document'", () => {
    assert.equal(withSection(readme, 'contracts', contracts()), readme)
    assert.equal(NAMES.length, 9)
  })

  for (const name of NAMES)
    test(`the contract of ${name} runs its bundle on Node 24`, () => {
      const { main, using } = sectionOf(name, 'runs')

      assert.equal(main, `../dist/${name}.js`)
      assert.ok(globSync(`actions/dist/${name}.js`).length === 1, `actions/dist/${name}.js does not exist`)
      assert.equal(using, 'node24')
    })
})

type Run = Pick<WorkflowJob, 'eventName'> & Partial<WorkflowJob>

/** Every event that an action handles. A run ends at its first request: it has no token, no credentials and no network. */
const RUNS: Readonly<Record<string, readonly Run[]>> = {
  acceptance: [
    { eventName: 'workflow_dispatch', inputs: { stage: 'check' } },
    { eventName: 'workflow_dispatch', inputs: { stage: 'answers', record: '{"answers":[],"steps":[]}' } },
  ],
  'change-set': [
    { eventName: 'pull_request', event: { pull_request: pullRequest() } },
    { eventName: 'workflow_dispatch', inputs: { refresh: '7' } },
  ],
  deploy: [
    { eventName: 'push', event: { commits: [], created: false } },
    { eventName: 'workflow_dispatch', inputs: { approve: 'b'.repeat(64) } },
  ],
  drift: [{ eventName: 'schedule' }],
  environments: [{ eventName: 'schedule', ref: 'refs/heads/main', inputs: { role: 'observe' } }],
  lint: [{ eventName: 'pull_request' }, { eventName: 'push', inputs: { 'code-scanning': 'true' } }],
  'start-teardown': [{ eventName: 'workflow_dispatch' }],
  teardown: [{ eventName: 'workflow_dispatch' }],
  verify: [{ eventName: 'schedule' }],
}

suite('the inputs of an action', { concurrency: 2 }, () => {
  let workingCopy: WorkingCopy
  before(async () => {
    workingCopy = await prepareWorkingCopy('111122223333', twoTopicFiles())
    await installEmptyLinter(workingCopy.folder)
  })
  after(() => workingCopy.remove())

  for (const name of NAMES)
    test(`the inputs of ${name} are those that its bundle reads, and no others`, async () => {
      const read = await Promise.all((RUNS[name] ?? []).map(run => inputsReadBy(name, run, workingCopy.folder)))

      assert.deepEqual(Object.keys(sectionOf(name, 'inputs')).sort(), [...new Set(read.flat())].sort())
    })
})

async function inputsReadBy(action: string, run: Run, workspace: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'inputs-'))
  const file = join(folder, 'inputs')
  await writeFile(file, '')
  const { code, log } = await runJob({
    action,
    workspace,
    event: {},
    ref: 'refs/heads/env/dev',
    sha: 'a'.repeat(40),
    ...run,
    variables: {
      GITHUB_REPOSITORY: 'octo-org/chat',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      NODE_OPTIONS: `--import=${RECORDER}`,
      RECORDED_INPUTS: file,
    },
  })
  const inputs = (await readFile(file, 'utf8')).split('\n').filter(Boolean)
  await rm(folder, { recursive: true })
  assert.doesNotMatch(log, /This is a bug/)
  assert.ok(code >= 0, log)
  return inputs
}

/** A cfn-lint that finds nothing. */
async function installEmptyLinter(folder: string): Promise<void> {
  await mkdir(join(folder, '.venv/bin'), { recursive: true })
  await writeFile(join(folder, '.venv/bin/cfn-lint'), "#!/bin/sh\necho '[]'\n", { mode: 0o755 })
}

function pullRequest(): JsonMap {
  return {
    number: 7,
    title: 'A change',
    state: 'open',
    base: { ref: 'env/dev' },
    head: { ref: 'change', sha: 'd'.repeat(40), repo: { full_name: 'octo-org/chat' } },
    merge_commit_sha: null,
  }
}
