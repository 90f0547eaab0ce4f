import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

/** The programs that the commands of a page may use, beside `git`, `npm` and `gh`, which are made here. */
const PROGRAMS = ['grep', 'head', 'cut'] as const

export type BlockResult = { readonly code: number; readonly printed: string }

/** A terminal that keeps its folder and its variables from one block of commands to the next, and knows no other programs. */
export type Terminal = {
  readonly run: (block: string) => Promise<BlockResult>
  /** The folder that the last block ended in. */
  readonly folder: () => string
  readonly remove: () => void
}

type TerminalOptions = {
  readonly variables: Readonly<Record<string, string>>
  /** The folders of bare repositories by their address. */
  readonly hosted: Readonly<Record<string, string>>
}

export function openTerminal({ variables, hosted }: TerminalOptions): Terminal {
  const home = mkdtempSync(join(tmpdir(), 'terminal-'))
  const programs = join(home, 'programs')
  const state = join(home, 'state')
  mkdirSync(programs)
  for (const name of PROGRAMS) symlinkSync(pathOf(name), join(programs, name))
  writeProgram(join(programs, 'npm'), NPM)
  writeProgram(join(programs, 'gh'), GH)
  writeProgram(join(programs, 'git'), gitProgram(hosted))
  writeFileSync(join(home, '.gitconfig'), '[user]\n  name = Mona\n  email = mona@example.com\n')
  writeFileSync(state, '')
  let folder = home
  return {
    folder: () => folder,
    remove: () => rmSync(home, { recursive: true, force: true }),
    run: async block => {
      const script = `. '${state}'\nset -e\n${block}\nset +e\nexport -p > '${state}'\nprintf %s "$PWD" >&3\n`
      const program = spawn('/bin/bash', ['--noprofile', '--norc', '-c', script], {
        cwd: folder,
        env: { ...variables, HOME: home, PATH: programs, NO_COLOR: '1', GIT_CONFIG_NOSYSTEM: '1' },
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      })
      const printed: unknown[] = []
      const lastFolder: unknown[] = []
      program.stdout?.on('data', text => printed.push(text))
      program.stderr?.on('data', text => printed.push(text))
      program.stdio[3]?.on('data', text => lastFolder.push(text))
      const [code] = await once(program, 'close')
      folder = lastFolder.join('') || folder
      return { code: Number(code), printed: printed.join('') }
    },
  }
}

/**
 * `npm run <verb> -- …` as package.json has it. Set-up links what is installed already. A person answers the prompts of
 * `bootstrap`, which has no terminal here: flags are the answers.
 */
const NPM = `[ "$1" = run ] || { echo "npm $1 is not known here" >&2; exit 127; }
verb=$2; shift 2
if [ "$1" = -- ]; then shift; fi
case $verb in
  set-up)
    /bin/ln -s '${ROOT}/node_modules' node_modules
    if [ -e '${ROOT}/.venv' ]; then /bin/ln -s '${ROOT}/.venv' .venv; fi
    exit ;;
  bootstrap)
    case "$*" in
      *--check*) ;;
      *--remove*) set -- "$@" --stack-name "open-webui-$1-bootstrap" ;;
      *) set -- "$@" --yes ;;
    esac ;;
esac
exec '${process.execPath}' --import '${import.meta.resolve('tsx')}' "scripts/$verb.ts" "$@"
`

const GH = `[ "$*" = 'auth token' ] || { echo "gh $* is not known here" >&2; exit 127; }
echo "$EXAMPLE_GITHUB_TOKEN"
`

/** The addresses lead to the hosted folders where git uses them, and stay as they are where it prints them. */
function gitProgram(hosted: TerminalOptions['hosted']): string {
  const flags = Object.entries(hosted).map(([url, folder]) => `-c 'url.${folder}.insteadOf=${url}'`)
  const git = pathOf('git')
  return `case $1 in
  clone | fetch | push) exec '${git}' ${flags.join(' ')} "$@" ;;
  *) exec '${git}' "$@" ;;
esac
`
}

function writeProgram(file: string, script: string): void {
  writeFileSync(file, `#!/bin/bash\n${script}`, { mode: 0o755 })
}

function pathOf(program: string): string {
  const candidates = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, program))
  const found = candidates.find(isExecutable)
  if (found === undefined) throw new Error(`'${program}' is not on the PATH.`)
  return found
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
