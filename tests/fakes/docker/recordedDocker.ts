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
  /** The arguments of every call, separated by blanks, in the order of their beginnings. */
  readonly calls: () => readonly string[]
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
  const callsFile = join(folder, 'calls')
  const byCall = [...Map.groupBy(recordings, ({ args }) => args.join(' '))]
  for (const [index, [, answers]] of byCall.entries())
    for (const [turn, { stdout, stderr }] of answers.entries()) {
      writeFileSync(join(folder, `${index}-${turn}.stdout`), stdout)
      writeFileSync(join(folder, `${index}-${turn}.stderr`), stderr)
    }
  writeFileSync(callsFile, '')
  writeFileSync(executable, program(folder, byCall, hangsAt), { mode: 0o755 })
  return {
    executable,
    folder,
    calls: () =>
      readFileSync(callsFile, 'utf8')
        .split('\n')
        .filter(line => line !== ''),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}

/** A shell starts in a tenth of Node's time. Each call is a process, so that the earlier ones are counted in files. */
function program(
  folder: string,
  byCall: readonly (readonly [string, readonly Recording[]])[],
  hangsAt: string | undefined,
): string {
  const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`
  const cases = byCall.map(([call, answers], index) => {
    const codes = answers.map(({ code }, turn) => `${turn}) code=${code} ;;`).join(' ')
    return `${quoted(call)}) index=${index}; last=${answers.length - 1}; code_of() { case $1 in ${codes} esac; } ;;`
  })
  return `#!/bin/sh
cd ${quoted(folder)}
printf '%s\\n' "$*" >> calls
${hangsAt === undefined ? '' : `case " $* " in *${quoted(` ${hangsAt} `)}*) echo ' Container database Waiting' >&2; exec sleep 60 ;; esac`}
case "$*" in
${cases.join('\n')}
*) echo "not recorded: docker $*" >&2; exit 125 ;;
esac
turn=0
[ ! -f "count-$index" ] || read -r turn < "count-$index"
echo $((turn + 1)) > "count-$index"
[ "$turn" -le "$last" ] || turn=$last
cat "$index-$turn.stdout"
cat "$index-$turn.stderr" >&2
code_of "$turn"
exit "$code"
`
}
