import { rm } from 'node:fs/promises'
import { runCdkNag } from './engines/cdkNag.ts'
import { runCheckov } from './engines/checkov.ts'
import { runGuard } from './engines/guard.ts'
import { installLinters } from './install/install.ts'
import { compareWithExceptions } from './readme/compare.ts'
import { readExceptions } from './readme/exceptions.ts'
import { writeSubjects } from './subjects.ts'

/** Runs the linters of others, and compares what they find with the exceptions of cloudformation/README.md. */
export async function compareEngines(): Promise<0 | 1> {
  const report = (line: string): boolean => process.stdout.write(`${line}\n`)
  const exceptions = readExceptions()
  const installed = await installLinters(report)
  const { folder, subjects } = await writeSubjects()
  try {
    const runs = await Promise.all([
      runCheckov(installed.checkov, subjects, folder),
      runCdkNag(installed.cdkNag, subjects, folder),
      runGuard(subjects),
    ])
    for (const { identity, findings } of runs) report(`${identity}: ${findings.length} findings`)
    const findings = runs.flatMap(run => run.findings)
    const { unnamed, stale } = compareWithExceptions(findings, exceptions, subjects)
    for (const line of unnamed) report(`not in cloudformation/README.md: ${line}`)
    for (const line of stale) report(`to be removed from cloudformation/README.md: ${line}`)
    const names = subjects.map(({ name }) => name).join(', ')
    report(`${exceptions.length} exceptions, ${unnamed.length} findings without one, ${stale.length} stale: ${names}`)
    return unnamed.length + stale.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
