import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { suite, test } from 'node:test'
import type { RunIdentity } from '#lib/model/runIdentity.ts'
import { connectProcessRuns } from '#lib/tools/processRuns.ts'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'

type ProcessRun = Extract<RunIdentity, { readonly kind: 'process' }>

const MODULE = new URL('../../actions/lib/tools/processRuns.ts', import.meta.url)
/** Prints its identity and stays until it is killed. */
const PROGRAM = `
  const { connectProcessRuns } = await import(${JSON.stringify(MODULE.href)})
  console.log(JSON.stringify(await connectProcessRuns().current()))
  setInterval(() => undefined, 1_000)
`

async function startOther(): Promise<{ readonly program: ChildProcess; readonly run: ProcessRun }> {
  const options = [...TYPESCRIPT_OPTIONS, '--input-type=module', '--eval', PROGRAM]
  const program = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const text of program.stdout ?? []) {
    printed += text
    if (printed.includes('\n')) break
  }
  return { program, run: JSON.parse(printed) }
}

async function ownRun(): Promise<ProcessRun> {
  const run = await connectProcessRuns().current()
  assert.ok(run.kind === 'process')
  return run
}

suite('the state of a process', () => {
  test('a process runs until it is killed', async () => {
    const { program, run } = await startOther()
    const runs = connectProcessRuns()
    try {
      assert.equal(await runs.stateOf(run), 'running')
    } finally {
      program.kill('SIGKILL')
      await once(program, 'close')
    }
    assert.equal(await runs.stateOf(run), 'ended')
  })

  test('the process that asks is running', async () => {
    assert.equal(await connectProcessRuns().stateOf(await ownRun()), 'running')
  })

  test('a process whose id was given to another one has ended', async () => {
    assert.equal(await connectProcessRuns().stateOf({ ...(await ownRun()), startedAt: 'earlier' }), 'ended')
  })

  test('a process whose start is unknown is unknown while its id is in use', async () => {
    const unknownStart = { ...(await ownRun()), startedAt: '' }

    assert.equal(await connectProcessRuns().stateOf(unknownStart), 'unknown')
    assert.equal(await connectProcessRuns().stateOf({ ...unknownStart, processId: 2 ** 30 }), 'ended')
  })

  test('a process of another machine, boot or container is unknown, also where its id is not in use here', async () => {
    const own = await ownRun()

    for (const host of ['another-laptop', own.host.replace(/ .*/, ''), own.host.replace(/\[\d+\]/, '[1]')])
      assert.equal(await connectProcessRuns().stateOf({ ...own, host, processId: 2 ** 30 }), 'unknown', host)
  })

  test('a run of a workflow is unknown at a terminal', async () => {
    const run: RunIdentity = { kind: 'workflow', repository: 'team/open-webui', id: '1', attempt: 1 }

    assert.equal(await connectProcessRuns().stateOf(run), 'unknown')
  })
})
