import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * Runs a command and records every call of `docker` that it makes, as tests/fakes/docker/recordings/ has them:
 *
 *     npx tsx tests/fakes/docker/recordDocker.ts FILE npx tsx scripts/local.ts start
 *
 * It needs an engine and compose. Recorded texts may hold secrets of docker/.env: read them before they are committed.
 */
const [file = '', command = '', ...args] = process.argv.slice(2)
const docker = spawnSync('which', ['docker'], { encoding: 'utf8' }).stdout.trim()
const folder = mkdtempSync(join(tmpdir(), 'record-docker-'))
const recorder = `#!${process.execPath}
const { spawn } = require('node:child_process')
const { appendFileSync } = require('node:fs')
const args = process.argv.slice(2)
const child = spawn(${JSON.stringify(docker)}, args, { stdio: ['ignore', 'pipe', 'pipe'] })
const text = { stdout: '', stderr: '' }
for (const name of ['stdout', 'stderr'])
  child[name].on('data', data => process[name].write((text[name] += data, data)))
process.on('SIGINT', () => {})
child.on('close', code => {
  appendFileSync(${JSON.stringify(file)}, JSON.stringify({ args, code, ...text }) + '\\n')
  process.exitCode = code ?? 1
})
`
writeFileSync(join(folder, 'docker'), recorder, { mode: 0o755 })
const { status } = spawnSync(command, args, {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
})
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
