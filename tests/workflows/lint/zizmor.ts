import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeFiles } from '../../fakes/files/writeFiles.ts'
import type { SourceFiles } from './lintedFiles.ts'

type ZizmorFinding = {
  readonly ident: string
  readonly desc: string
  readonly determinations: { readonly severity: string }
  readonly locations: readonly {
    readonly symbolic: { readonly kind: string; readonly key: { readonly Local: { readonly verbatim_path: string } } }
    readonly concrete: { readonly location: { readonly start_point: { readonly row: number } } }
  }[]
}

const EXECUTABLE = resolve(process.platform === 'win32' ? '.venv/Scripts/zizmor.exe' : '.venv/bin/zizmor')
/** Offline, so that every run has the same findings. Neither a file nor a comment silences one. */
const OPTIONS = [
  '--offline',
  '--no-config',
  '--no-ignores',
  '--no-progress',
  '--quiet',
  '--strict-collection',
  '--persona=regular',
  '--min-severity=medium',
  '--format=json-v1',
]
/** 0: no finding. 13 and 14: findings, medium or high at most. Anything else is a failure of zizmor. */
const EXIT_CODES = [0, 13, 14]

/** The findings of zizmor of medium severity or higher: `<file>:<line>: <message> [<audit>]`. */
export function zizmorFindings(sources: SourceFiles): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zizmor-'))
  try {
    writeFiles(folder, sources)
    const env = { PATH: process.env.PATH }
    const { status, stdout, stderr } = spawnSync(EXECUTABLE, [...OPTIONS, '.'], { cwd: folder, encoding: 'utf8', env })
    if (status === null || !EXIT_CODES.includes(status)) throw new Error(`zizmor ended with ${status}: ${stderr}`)
    return (JSON.parse(stdout) as readonly ZizmorFinding[]).map(textOf)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function textOf({ ident, desc, determinations, locations }: ZizmorFinding): string {
  const location = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0]
  const file = location?.symbolic.key.Local.verbatim_path.replace(/^\.\//, '')
  const line = (location?.concrete.location.start_point.row ?? 0) + 1
  return `${file}:${line}: ${determinations.severity}: ${desc} [${ident}]`
}
