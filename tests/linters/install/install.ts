import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import { installStep } from '../../app/install/installStep.ts'
import { runInstaller } from '../../app/install/runInstaller.ts'
import { runNpm } from '../../app/install/runNpm.ts'

/** Git ignores it, and it may be deleted at any time: 480 MB. */
const FOLDER = join(process.cwd(), '.linters')
const CHECKOV_LOCK = join(import.meta.dirname, 'checkov.txt')
const CDK_NAG_FILES = ['package.json', 'package-lock.json'].map(name => join(import.meta.dirname, 'cdkNag', name))

export type InstalledLinters = {
  /** The program of checkov. */
  readonly checkov: string
  /** The folder with cdk-nag's node_modules. */
  readonly cdkNag: string
}

/**
 * Installs checkov and cdk-nag with the hashes of their locks, unless they are installed.
 * @throws Problem with the last lines of pip's or npm's output
 */
export async function installLinters(report: (line: string) => void): Promise<InstalledLinters> {
  if (process.platform === 'win32')
    throw new Problem('The linters of others do not run on Windows: Guard has no program for it.', {
      todo: 'Use Linux or macOS, or the Windows Subsystem for Linux.',
    })
  const python = join(FOLDER, 'checkov')
  const cdkNag = join(FOLDER, 'cdkNag')
  await Promise.all([installCheckov(python, report), installCdkNag(cdkNag, report)])
  return { checkov: join(python, 'bin', 'checkov'), cdkNag }
}

async function installCheckov(folder: string, report: (line: string) => void): Promise<void> {
  const failure = {
    message: 'pip could not install checkov',
    todo: 'Check the network and the index that pip uses, then run the command again.',
  }
  const install = async (): Promise<void> => {
    await runInstaller({ command: join('.venv', 'bin', 'python'), arguments: ['-m', 'venv', folder], failure })
    const options = ['--quiet', '--disable-pip-version-check', '--require-hashes']
    const python = join(folder, 'bin', 'python')
    await runInstaller({
      command: python,
      arguments: ['-m', 'pip', 'install', ...options, '-r', CHECKOV_LOCK],
      failure,
    })
  }
  await installStep({ title: 'checkov', folder, from: { files: [CHECKOV_LOCK], words: [] }, install }, report)
}

async function installCdkNag(folder: string, report: (line: string) => void): Promise<void> {
  const install = async (): Promise<void> => {
    mkdirSync(folder, { recursive: true })
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(join(import.meta.dirname, 'cdkNag', name), join(folder, name))
    await runNpm(['ci', '--ignore-scripts'], folder, 'cdk-nag')
  }
  await installStep({ title: 'cdk-nag', folder, from: { files: CDK_NAG_FILES, words: [] }, install }, report)
}
