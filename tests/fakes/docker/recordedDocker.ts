import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type Recording = {
  readonly args: readonly string[]
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

type RecordedDocker = {
  /** The executable; `folder` has it under the name `docker`. */
  readonly executable: string
  readonly folder: string
  /** The arguments of every call, in the order of their beginnings. */
  readonly calls: () => readonly (readonly string[])[]
  readonly [Symbol.dispose]: () => void
}

/** One recording of tests/fakes/docker/recordings: what a real docker said to a command of `npm run local`. */
export function recordingsOf(name: string): readonly (Recording & { readonly title?: string })[] {
  const text = readFileSync(resolve('tests/fakes/docker/recordings', `${name}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/**
 * A command `docker` that repeats recorded answers: of each call those of the same arguments, in their order; the last one
 * stays. A call that was not recorded fails. `hangsAt`: a word whose call does not end by itself.
 */
export function recordedDocker(recordings: readonly Recording[], hangsAt?: string): RecordedDocker {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-docker-'))
  const executable = join(folder, 'docker')
  const callsFile = join(folder, 'calls.jsonl')
  writeFileSync(join(folder, 'recordings.json'), JSON.stringify(recordings))
  writeFileSync(callsFile, '')
  writeFileSync(executable, program(folder, hangsAt), { mode: 0o755 })
  return {
    executable,
    folder,
    calls: () =>
      readFileSync(callsFile, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}

/** CommonJS, because the file has no extension. Each call is a process, so that the earlier ones are counted in a file. */
function program(folder: string, hangsAt: string | undefined): string {
  return `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs')
const folder = ${JSON.stringify(folder)}
const args = process.argv.slice(2)
const key = JSON.stringify(args)
const earlier = readFileSync(folder + '/calls.jsonl', 'utf8').split('\\n').filter(line => line === key).length
appendFileSync(folder + '/calls.jsonl', key + '\\n')
const same = JSON.parse(readFileSync(folder + '/recordings.json', 'utf8')).filter(each => JSON.stringify(each.args) === key)
const found = same[Math.min(earlier, same.length - 1)]
if (args.includes(${JSON.stringify(hangsAt ?? null)})) {
  process.stderr.write(' Container open-webui-local-database-1 Waiting\\n')
  setInterval(() => {}, 1000)
} else if (found) {
  process.stdout.write(found.stdout)
  process.stderr.write(found.stderr)
  process.exitCode = found.code
} else {
  process.stderr.write('not recorded: docker ' + args.join(' ') + '\\n')
  process.exitCode = 125
}
`
}
