import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type FakeCfnLint = {
  /** The commands of a shell that answer `--version`, `--list-rules` and everything else. */
  readonly version?: string
  readonly rules?: string
  readonly lint?: string
  /** The program that runs it, as Python runs cfn-lint. */
  readonly shell?: string
}

const listedRules = (count: number): string =>
  Array.from({ length: count }, (_, index) => `E${1000 + index}: Rule ${index}\nWhat it finds`).join('\n')

/** A program in the place of cfn-lint, at `bin/cfn-lint` of a folder. Its working folder is that of the templates. */
export function fakeCfnLint(folder: string, { version, rules, lint, shell = '/bin/sh' }: FakeCfnLint = {}): string {
  const path = join(folder, 'bin', 'cfn-lint')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(join(folder, 'rules.txt'), listedRules(300))
  const script = `#!${shell}
case "$1" in
--version) ${version ?? 'echo cfn-lint 1.58.0'} ;;
--list-rules) ${rules ?? `cat '${folder}/rules.txt'`} ;;
*) ${lint ?? "echo '[]'"} ;;
esac
`
  writeFileSync(path, script)
  chmodSync(path, 0o755)
  return path
}

/** The shell command for the rules of a package that lost most of them. */
export const fewRules = (count: number): string => `printf '%s\\n' '${listedRules(count)}'`

/** A result in cfn-lint's JSON. */
export function cfnLintRow(level: string, id: string, about: object = {}): object {
  const location = { Start: { LineNumber: 3, ColumnNumber: 5 }, End: { LineNumber: 3, ColumnNumber: 9 } }
  const message = `message of ${id}`
  return { Level: level, Filename: 'a.yaml', Message: message, Rule: { Id: id }, Location: location, ...about }
}

/** The shell commands that print results and end with an exit code. */
export function printed(rows: readonly object[], code: number): string {
  return `printf '%s' '${JSON.stringify(rows).replaceAll("'", "'\\''")}'; exit ${code}`
}
