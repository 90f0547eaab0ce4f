import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { startProcess } from '../../services/startProcess.ts'
import { untilReady } from '../../services/untilReady.ts'

/** A process that starts a server, says its number, and waits. */
const PARENT = `
import { startProcess } from ${JSON.stringify(join(import.meta.dirname, '../../services/startProcess.ts'))}
const [folder] = process.argv.slice(1)
const started = await startProcess({ command: 'sleep', arguments: ['60'], folder: '/', logFile: '/dev/null', signal: 'SIGTERM', temporaryFolder: folder })
console.log(started.pid)
setInterval(() => undefined, 1_000)
`

/** A process that ended may stay visible until process 1 collects it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'started-process-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

suite('a started process', () => {
  test('a started process ends with the process that started it, even when that one is killed', async t => {
    const folder = temporaryFolder(t)
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', PARENT, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = Number((await once(parent.stdout, 'data'))[0])
    assert.equal(isRunning(pid), true)

    parent.kill('SIGKILL')

    for (let round = 0; round < 500 && (isRunning(pid) || existsSync(folder)); round++) await setTimeout(20)
    assert.equal(isRunning(pid), false)
    assert.equal(existsSync(folder), false, 'its temporary folder stays')
  })

  test('a started process that is stopped has ended, and its output is in the log', async t => {
    const folder = temporaryFolder(t)
    const logFile = join(folder, 'log')
    const script = 'trap "echo stopped; exit 3" TERM; echo started; while :; do sleep 0.01; done'
    const process = await startProcess({ command: 'sh', arguments: ['-c', script], folder, logFile, signal: 'SIGTERM' })
    const isReady = async (): Promise<boolean> => readFileSync(logFile, 'utf8') !== ''
    await untilReady({ name: 'The shell', process, logFile, isReady })

    await process.stop()

    assert.equal(process.ended(), 'code 3')
    assert.equal(readFileSync(logFile, 'utf8'), 'started\nstopped\n')
  })

  test('a process that ends before it is ready is reported with the end of its log', async t => {
    const folder = temporaryFolder(t)
    const logFile = join(folder, 'log')
    const script = 'echo no room for data; exit 4'
    const process = await startProcess({ command: 'sh', arguments: ['-c', script], folder, logFile, signal: 'SIGTERM' })

    await assert.rejects(
      untilReady({ name: 'The shell', process, logFile, isReady: async () => false }),
      /The shell ended with code 4.*no room for data/s,
    )
  })

  test('a command that does not exist cannot be started', async t => {
    const folder = temporaryFolder(t)
    const order = { arguments: [], folder, logFile: join(folder, 'log'), signal: 'SIGTERM' } as const
    await assert.rejects(startProcess({ command: join(folder, 'none'), ...order }), /ENOENT/)
  })
})
