import { globSync } from 'node:fs'

/** Runs a command to its end. @returns its standard output, or undefined if it did not run or failed */
export type RunForOutput = (command: string, args: readonly string[]) => string | undefined

export type FoundPython =
  | { readonly kind: 'found'; readonly executable: string; readonly version: string }
  /** The interpreters that run, each with its version, are of other versions. */
  | { readonly kind: 'missing'; readonly seen: readonly string[] }

/** Open WebUI requires it: `Requires-Python: >=3.11,<3.13.0a1`. */
const SUPPORTED = /^3\.(?:11|12)\./

export const PYTHON_VARIABLE = 'APP_PYTHON'

/**
 * The first interpreter that runs and that Open WebUI supports. A command may exist and fail: the shims of pyenv exist for
 * each version that is installed, and run only the selected ones. Therefore each candidate is asked for its version, and
 * the versions that pyenv keeps come last.
 */
export function findPython(
  variables: Readonly<Record<string, string | undefined>>,
  run: RunForOutput,
  kept: readonly string[] = pyenvInterpreters(variables),
): FoundPython {
  const chosen = variables[PYTHON_VARIABLE]
  const seen = new Set<string>()
  for (const command of chosen ? [chosen] : ['python3.12', 'python3.11', 'python3', 'python', ...kept]) {
    const [version, executable] = run(command, ['-c', QUESTION])?.trim().split('\n') ?? []
    if (!version || !executable) continue
    if (SUPPORTED.test(version)) return { kind: 'found', executable, version }
    seen.add(`${command} is ${version}`)
  }
  return { kind: 'missing', seen: [...seen] }
}

/** The base interpreter, not that of an active virtual environment, which may be deleted. */
const QUESTION = `import sys
print("%d.%d.%d" % sys.version_info[:3])
print(getattr(sys, "_base_executable", "") or sys.executable)`

function pyenvInterpreters({ PYENV_ROOT, HOME }: Readonly<Record<string, string | undefined>>): readonly string[] {
  const root = PYENV_ROOT ?? (HOME && `${HOME}/.pyenv`)
  return root ? globSync(`${root}/versions/3.1[12].*/bin/python`).sort().reverse() : []
}
