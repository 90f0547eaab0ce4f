import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type InstallationStep = {
  /** What is installed, as a line of the report says it: `Open WebUI 0.12.4`. */
  readonly title: string
  /** Holds what the step installs, and nothing else. It is deleted before the step runs. */
  readonly folder: string
  /** Files and words: the step runs again when one of them changes. */
  readonly from: { readonly files: readonly string[]; readonly words: readonly string[] }
  readonly install: () => Promise<void>
}

/** True if the step has been completed from the same files. */
export function isInstalled(step: InstallationStep): boolean {
  const stamp = stampOf(step)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(step)
}

/** Runs a step unless it is installed. The stamp is written last, so that an interrupted installation is repeated. */
export async function installStep(step: InstallationStep, report: (line: string) => void): Promise<void> {
  if (isInstalled(step)) return
  report(`Installing ${step.title} …`)
  const start = performance.now()
  rmSync(step.folder, { recursive: true, force: true })
  await step.install()
  writeFileSync(stampOf(step), digestOf(step))
  report(`Installed ${step.title} in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
}

function stampOf({ folder }: InstallationStep): string {
  return join(folder, '.installed')
}

function digestOf({ from, folder }: InstallationStep): string {
  const hash = createHash('sha256').update([process.platform, process.arch, folder, ...from.words].join('\n'))
  for (const file of from.files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
