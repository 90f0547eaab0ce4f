import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchEnvironment } from '../fixture/benchEnvironment.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'

const REPORT = join(import.meta.dirname, '../fixture/reportMemory.mjs')

/** The most memory that a bundle has resident, with the repository's own templates. */
export async function memory(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const lane = await openBenchEnvironment({ latency: 0 })
  const peaks = new Map<string, number>()
  const variables = (action: string) => ({ NODE_OPTIONS: `--import=${REPORT}`, PEAK_FILE: join(folder, action) })
  const note = async (action: string, { code, log }: { readonly code: number; readonly log: string }) => {
    if (code !== 0) throw new Error(`'${action}' ended with ${code}.\n${log}`)
    peaks.set(action, Number(await readFile(join(folder, action), 'utf8')) / 1024)
  }
  try {
    const pullRequest = lane.open()
    await note('change-set', await lane.preview(pullRequest, { variables: variables('change-set') }))
    await note('deploy', await lane.deploy(pullRequest, { variables: variables('deploy') }))
    await note('verify', await lane.run('verify', { variables: variables('verify') }))
    await note('drift', await lane.run('drift', { variables: variables('drift') }))
    const words = { 'stack-name': 'open-webui-dev' }
    await note('teardown', await lane.run('teardown', { inputs: words, variables: variables('teardown') }))
  } finally {
    await lane.close()
    await rm(folder, { recursive: true })
  }
  return [
    {
      metric: 'Most memory of an action that talks to AWS',
      value: Math.max(...peaks.values()),
      unit: 'MiB',
      budget: 250,
      detail: [...peaks].map(([action, peak]) => `${action} ${Math.round(peak)}`).join(', '),
      others: OTHER_TOOLS.unknown,
    },
  ]
}
