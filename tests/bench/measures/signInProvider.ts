import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { MeasureOptions } from './options.ts'

const MAIN = join(import.meta.dirname, '../../../docker/sign-in/main.ts')
const REPORT = join(import.meta.dirname, '../fixture/reportMemory.mjs')
const PAGES = 500
const QUERY = new URLSearchParams({
  response_type: 'code',
  client_id: 'open-webui-local',
  redirect_uri: 'http://localhost:3000/oauth/oidc/callback',
})

/** How long the sign-in provider takes to start, and its peak resident memory after 500 sign-in pages. */
export async function signInProvider({ quick }: MeasureOptions): Promise<readonly Row[]> {
  const runs: SignInRun[] = []
  for (let run = 0; run < (quick ? 2 : 6); run += 1) runs.push(await measureRun())
  // The first one warms the file cache.
  const measured = runs.slice(1)
  return [
    {
      metric: 'Start of the sign-in provider',
      value: percentile(
        measured.map(({ milliseconds }) => milliseconds),
        50,
      ),
      unit: 'ms',
      budget: 1000,
      detail: 'from the start of its process to its ready line',
      others: OTHER_TOOLS.notMeasured,
    },
    {
      metric: `Peak memory of the sign-in provider after ${PAGES} pages`,
      value: Math.max(...measured.map(({ peakMiB }) => peakMiB)),
      unit: 'MiB',
      budget: 80,
      others: OTHER_TOOLS.signInMemory,
    },
  ]
}

type SignInRun = { readonly milliseconds: number; readonly peakMiB: number }

async function measureRun(): Promise<SignInRun> {
  const folder = await mkdtemp(join(tmpdir(), 'sign-in-memory-'))
  const file = join(folder, 'peak')
  try {
    const start = performance.now()
    const env = { SIGN_IN_PORT: '0', NODE_OPTIONS: `--import=${REPORT}`, PEAK_FILE: file }
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(child.stdout, 'data')
    const milliseconds = performance.now() - start
    const [, origin] = /Sign-in pages: (\S+)\.\n/.exec(String(line)) ?? []
    for (let page = 0; page < PAGES; page += 1) await (await fetch(`${origin}/login?${QUERY}`)).text()
    child.kill()
    await once(child, 'close')
    return { milliseconds, peakMiB: Number(await readFile(file, 'utf8')) / 1024 }
  } finally {
    await rm(folder, { recursive: true })
  }
}
