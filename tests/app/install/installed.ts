import { join } from 'node:path'
import { browserStep, openableChromium } from './browserPackage.ts'
import type { Chromium } from './chromium.ts'
import { installationFolder } from './installationFolder.ts'
import { installStep, isInstalled } from './installStep.ts'
import { inspectMachine } from './machine.ts'
import { oneAtATime } from './oneAtATime.ts'
import { openWebUiStep, pythonIn, servicesIn, servicesStep, uvStep } from './pythonPackages.ts'

export type Installed = {
  /** The interpreter of the virtual environment with the current version of Open WebUI. */
  readonly python: string
  /** The same with the version that people upgrade from. */
  readonly previousPython: string
  /** The folder of initdb, postgres, psql and pg_dump. */
  readonly postgresBin: string
  readonly valkeyServer: string
  readonly chromium: Chromium
}

/**
 * Installs the application, its services and the browser into the ignored folder .app, unless it has them.
 * @throws Problem that names everything the machine lacks, or why a package could not be installed
 */
export async function installApplication(report: (line: string) => void): Promise<Installed> {
  const machine = inspectMachine({ needsBrowser: true })
  const folder = installationFolder()
  const where = { folder, machine }
  const steps = [
    uvStep(where),
    servicesStep(where),
    openWebUiStep('current', where),
    openWebUiStep('previous', where),
    ...(machine.chromium ? [] : [browserStep(folder)]),
  ]
  if (!steps.every(isInstalled))
    await oneAtATime(
      join(folder, 'installing'),
      async () => {
        for (const step of steps) await installStep(step, report)
      },
      { report },
    )
  return {
    python: pythonIn(join(folder, 'current')),
    previousPython: pythonIn(join(folder, 'previous')),
    ...servicesIn(folder),
    chromium: openableChromium(folder, machine),
  }
}
