import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { COMMANDS } from '../../scripts/command/catalogue/commands.ts'
import { bashCompletion, zshCompletion } from '../../scripts/completion/bashCompletion.ts'
import { completedCommands } from '../../scripts/completion/completedCommands.ts'
import { fishCompletion } from '../../scripts/completion/fishCompletion.ts'

/** A repository with two environments, and a folder outside of it. */
const root = mkdtempSync(join(tmpdir(), 'completion-'))
for (const folder of ['repository/environments', 'repository/scripts', 'elsewhere'])
  mkdirSync(join(root, folder), { recursive: true })
for (const file of [
  'environments/dev.yaml',
  'environments/production.yaml',
  'environments/environment.schema.json',
  'scripts/set-up.mjs',
])
  writeFileSync(join(root, 'repository', file), '')

const commands = completedCommands(COMMANDS)
const isInstalled = (shell: string) => spawnSync(shell, ['--version']).status === 0

/** Completes each line in one process of the shell, as Tab does at its end. */
const SHELLS = {
  bash: {
    text: bashCompletion(commands),
    before: '',
    program: (lines: readonly string[]) => `
      ${lines
        .map(
          line => `COMP_LINE=${quoted(line)}; COMP_POINT=\${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=\${#COMP_WORDS[@]}
          COMPREPLY=(); _open_webui_complete npm '' ''; echo "\${COMPREPLY[*]}"`,
        )
        .join('\n')}`,
  },
  zsh: {
    text: zshCompletion(commands),
    before: 'compdef() { : }',
    // Its completion system needs a terminal: the stand-ins get what the function offers.
    program: (lines: readonly string[]) => `
      compadd() { shift; print -r -- "$*" }
      _files() { print -r -- '<files>' }
      _default() { print -r -- '' }
      ${lines.map(line => `line=${quoted(line)}; words=("\${(@s: :)line}"); CURRENT=\${#words}; _open_webui_complete`).join('\n')}`,
  },
  fish: {
    text: fishCompletion(commands),
    // Without the completions of others, which ask npm itself.
    before: 'set fish_complete_path',
    program: (lines: readonly string[]) =>
      lines
        .map(line => `string join -- ' ' (complete -C ${quoted(line)} | string replace -r '\\t.*' ''); true`)
        .join('\n'),
  },
} as const

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function complete(shell: keyof typeof SHELLS, lines: readonly string[], folder = 'repository'): readonly string[] {
  const { text, program } = SHELLS[shell]
  writeFileSync(join(root, shell), text)
  const before = SHELLS[shell].before
  const { stdout, stderr, status } = spawnSync(
    shell,
    ['-c', `${before}\nsource ${quoted(join(root, shell))}\n${program(lines)}`],
    {
      cwd: join(root, folder),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: root, LC_ALL: 'C.UTF-8' },
    },
  )
  assert.deepEqual([status, stderr], [0, ''], stdout)
  return stdout.split('\n').slice(0, -1)
}

/** The line up to the cursor; words that are offered; words that are not. */
const CASES: readonly (readonly [line: string, offered: readonly string[], others: readonly string[]])[] = [
  ['npm run ', ['deploy', 'test:app', 'rehearse', 'help'], ['dev']],
  ['npm run deploy -- ', ['dev', 'production'], ['--yes', 'environment.schema']],
  ['npm run deploy ', ['dev', 'production'], []],
  ['npm run -s change-set -- ', ['dev', 'production'], []],
  ['npm run deploy -- dev --', ['--yes', '--expect', '--json', '--help'], ['--sarif']],
  ['npm run rehearse -- --environment ', ['dev', 'production'], ['--fail']],
  ['npm run local -- ', ['check', 'start', 'stop', 'logs', 'reset'], ['dev']],
  ['npm run local -- start --profile ', ['local', 'cognito', 'plain'], ['dev']],
  ['npm run verify -- dev --deadline ', ['30s', '2h'], ['dev']],
  ['npm run completion -- ', ['bash', 'zsh', 'fish'], ['dev']],
  ['npm run test:app -- ', ['dev', 'production'], []],
  ['npx tsx scripts/status.ts ', ['dev', 'production'], ['deploy']],
  ['npm install ', [], ['dev', 'deploy', '--yes']],
]

suite('shell completion', () => {
  after(() => rmSync(root, { recursive: true }))

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    if (!isInstalled(shell)) continue
    test(`${shell} completes commands, environments, flags and their values`, () => {
      const replies = complete(
        shell,
        CASES.map(([line]) => line),
      )
      for (const [index, [line, offered, others]] of CASES.entries()) {
        const words = (replies[index] ?? '').split(' ')
        for (const word of offered) assert.ok(words.includes(word), `${line}: ${word} is missing in ${words}`)
        for (const word of others) assert.ok(!words.includes(word), `${line}: ${word} is in ${words}`)
      }
    })

    test(`${shell} completes nothing of this repository outside of it`, () => {
      const words = complete(shell, ['npm run deploy -- '], 'elsewhere').join(' ').split(' ')
      for (const word of ['dev', 'production', '--yes']) assert.ok(!words.includes(word), `${words}`)
    })
  }

  test('bash completes the rest of a name after its colon, and files', () => {
    const [names, flags, files] = complete('bash', [
      'npm run test:ap',
      'npm run deploy -- --ex',
      'npm run lint -- --sarif env',
    ])
    assert.deepEqual([names, flags, files], ['app', '--expect', 'environments'])
  })
})
