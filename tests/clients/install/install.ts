import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import { installStep } from '../../app/install/installStep.ts'
import { runInstaller } from '../../app/install/runInstaller.ts'
import { runNpm } from '../../app/install/runNpm.ts'

/** Git ignores it, and it may be deleted at any time: 700 MB. */
const FOLDER = join(process.cwd(), '.clients')
const HERE = import.meta.dirname

type InstalledClients = {
  /** Folders for the PATH. */
  readonly programs: readonly string[]
  /** The folder with Sceptre and a Python that has boto3, which is not on the PATH: it has no AWS CLI. */
  readonly sceptre: string
  /** The folder with aws-cdk-lib and constructs. */
  readonly cdkModules: string
}

type Report = (line: string) => void

/**
 * Installs the clients with the hashes of their locks, unless they are installed.
 * @throws Problem with the last lines of pip's or npm's output
 */
export async function installClients(report: Report): Promise<InstalledClients> {
  if (process.platform === 'win32')
    throw new Problem('The clients do not run on Windows: their scenarios are scripts of a POSIX shell.', {
      todo: 'Use Linux or macOS, or the Windows Subsystem for Linux.',
    })
  const awsCli = join(FOLDER, 'awsCli')
  const sam = join(FOLDER, 'sam')
  const sceptre = join(FOLDER, 'sceptre')
  const cdk = join(FOLDER, 'cdk')
  await Promise.all([
    installPython('the AWS CLI', awsCli, join(HERE, 'awsCli.txt'), report),
    installPython('the SAM CLI', sam, join(HERE, 'sam.txt'), report),
    installPython('boto3 and Sceptre', sceptre, join(HERE, 'sceptre.txt'), report),
    installCdk(cdk, report),
  ])
  const modules = join(cdk, 'node_modules')
  return {
    programs: [join(awsCli, 'bin'), join(sam, 'bin'), join(modules, '.bin')],
    sceptre: join(sceptre, 'bin'),
    cdkModules: modules,
  }
}

async function installPython(title: string, folder: string, lock: string, report: Report): Promise<void> {
  const failure = {
    message: `pip could not install ${title}`,
    todo: 'Check the network and the index that pip uses, then run the command again.',
  }
  const install = async (): Promise<void> => {
    await runInstaller({ command: join('.venv', 'bin', 'python'), arguments: ['-m', 'venv', folder], failure })
    // The lock has every package. pip would look for extras of one again, which it does not find by name in the lock.
    const options = ['--quiet', '--disable-pip-version-check', '--require-hashes', '--no-deps']
    const python = join(folder, 'bin', 'python')
    await runInstaller({ command: python, arguments: ['-m', 'pip', 'install', ...options, '-r', lock], failure })
  }
  await installStep({ title, folder, from: { files: [lock], words: [] }, install }, report)
}

async function installCdk(folder: string, report: Report): Promise<void> {
  const files = ['package.json', 'package-lock.json'].map(name => join(HERE, 'cdk', name))
  const install = async (): Promise<void> => {
    mkdirSync(folder, { recursive: true })
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(HERE, 'cdk', name), join(folder, name))
    await runNpm(['ci', '--ignore-scripts'], folder, 'the CDK')
  }
  await installStep({ title: 'the CDK', folder, from: { files, words: [] }, install }, report)
}
