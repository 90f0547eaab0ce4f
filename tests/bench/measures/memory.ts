import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchEnvironment } from '../fixture/benchEnvironment.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'

const REPORT = join(import.meta.dirname, '../fixture/reportMemory.mjs')

/** The peak resident memory of a bundle, with the repository's own templates. */
export async function memory(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const environment = await openBenchEnvironment({ latency: 0 })
  const peaks = new Map<string, number>()
  const variables = (action: string) => ({ NODE_OPTIONS: `--import=${REPORT}`, PEAK_FILE: join(folder, action) })
  const record = async (action: string, { code, log }: { readonly code: number; readonly log: string }) => {
    if (code !== 0) throw new Error(`'${action}' ended with ${code}.\n${log}`)
    peaks.set(action, Number(await readFile(join(folder, action), 'utf8')) / 1024)
  }
  try {
    const pullRequest = environment.open()
    await record('change-set', await environment.preview(pullRequest, { variables: variables('change-set') }))
    await record('deploy', await environment.deploy(pullRequest, { variables: variables('deploy') }))
    await record('verify', await environment.run('verify', { variables: variables('verify') }))
    await record('drift', await environment.run('drift', { variables: variables('drift') }))
    const inputs = { 'stack-name': 'open-webui-dev' }
    await record('teardown', await environment.run('teardown', { inputs: inputs, variables: variables('teardown') }))
  } finally {
    await environment.close()
    await rm(folder, { recursive: true })
  }
  return [
    {
      metric: 'Peak memory of an action that calls AWS',
      value: Math.max(...peaks.values()),
      unit: 'MiB',
      budget: 250,
      detail: [...peaks].map(([action, peak]) => `${action} ${Math.round(peak)}`).join(', '),
      others: OTHER_TOOLS.notMeasured,
    },
  ]
}
