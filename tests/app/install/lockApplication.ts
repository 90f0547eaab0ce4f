import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import { BROWSER_PACKAGE } from './browserPackage.ts'
import { installationFolder } from './installationFolder.ts'
import { installStep } from './installStep.ts'
import { type ApplicationLock, LOCKS, lockedVersion, lockFile } from './locks.ts'
import { inspectMachine } from './machine.ts'
import { uvIn, uvStep } from './pythonPackages.ts'
import { runInstaller } from './runInstaller.ts'
import { runNpm } from './runNpm.ts'

type LockOrder = { readonly current: string; readonly previous: string }

/** The version that people upgrade from: the one locked until now, or the same as before if the version stays. */
export function previousVersion(current: string): string {
  const locked = lockedVersion('current')
  return locked === current ? lockedVersion('previous') : locked
}

/**
 * Makes every lock anew: of the tools from their `.in` files, of Open WebUI from the list of its slim image, which each of
 * its packages contains. Versions that a lock has already are kept where they still fit.
 */
export async function lockApplication(order: LockOrder, report: (line: string) => void): Promise<void> {
  const machine = inspectMachine({ needsBrowser: false })
  const folder = installationFolder()
  await installStep(uvStep({ folder, machine }), report)
  const uv = uvIn(folder)
  for (const name of ['uv', 'services'] as const) {
    await compile(uv, { input: join(LOCKS, `${name}.in`), output: lockFile(name), options: ['--no-deps'] })
    report(`Locked ${name}.`)
  }
  await runNpm(['install', '--package-lock-only', '--ignore-scripts'], BROWSER_PACKAGE, 'the browser')
  report('Locked the browser.')
  const temporary = mkdtempSync(join(tmpdir(), 'lock-application-'))
  try {
    const tools = { uv, temporary, python: machine.python.executable }
    const current = await openWebUiLock('current', order.current, tools)
    const previous = await openWebUiLock('previous', order.previous, tools)
    // Both are written, or none: a version that cannot be locked leaves the locks as they are.
    writeFileSync(lockFile('current'), current)
    writeFileSync(lockFile('previous'), previous)
    report(`Locked Open WebUI ${order.current}, and ${order.previous} as the version to upgrade from.`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

type LockTools = { readonly uv: string; readonly temporary: string; readonly python: string }

async function openWebUiLock(name: ApplicationLock, version: string, tools: LockTools): Promise<string> {
  const { uv, temporary, python } = tools
  const unpacked = join(temporary, `${name}-package`)
  const requirement = `open-webui==${version}`
  await runInstaller({
    command: uv,
    arguments: [
      'pip',
      'install',
      '--quiet',
      '--no-config',
      '--no-deps',
      '--python',
      python,
      '--target',
      unpacked,
      requirement,
    ],
    failure: {
      message: `uv could not fetch Open WebUI ${version}`,
      todo: `Check that https://pypi.org/project/open-webui has this version, and the network.`,
    },
  })
  const list = join(unpacked, 'requirements-slim.txt')
  if (!existsSync(list))
    throw new Problem(`The package of Open WebUI ${version} has no list of the slim image (requirements-slim.txt).`, {
      todo: 'Choose a version that has it: 0.11.4 or a newer one.',
    })
  const packages = join(temporary, `${name}.txt`)
  const itself = join(temporary, `${name}-itself.txt`)
  writeFileSync(packages, readFileSync(lockFile(name)))
  writeFileSync(`${itself}.in`, `${requirement}\n`)
  await compile(uv, { input: list, output: packages, options: [] })
  await compile(uv, { input: `${itself}.in`, output: itself, options: ['--no-deps'] })
  return `${readFileSync(packages, 'utf8')}${readFileSync(itself, 'utf8')}`
}

type Compilation = { readonly input: string; readonly output: string; readonly options: readonly string[] }

/** One lock for every Python and system that Open WebUI supports, so that it stays the same on each machine. */
async function compile(uv: string, { input, output, options }: Compilation): Promise<void> {
  await runInstaller({
    command: uv,
    arguments: [
      ...['pip', 'compile', '--quiet', '--no-config', '--universal', '--python-version', '3.11', '--generate-hashes'],
      ...['--no-annotate', '--no-header', ...options, input, '--output-file', output],
    ],
    failure: {
      message: `uv could not lock '${input}'`,
      todo: 'Check the network and the package index that uv uses, then run the command again.',
    },
  })
}
