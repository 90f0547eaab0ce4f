import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser/openBrowser.ts'
import { CHAT_PARAMETERS } from './chatParameters.ts'
import { readTask } from './environment/readTask.ts'
import { variableTable } from './environment/variableTable.ts'
import { proofsOf } from './proofs/proofs.ts'
import { type ProofRow, proofTable } from './report/proofTable.ts'
import { runProofs } from './report/runProofs.ts'
import type { RunOrder } from './runOrder.ts'
import { createTestAuthority } from './services/certificateAuthority.ts'
import { startPostgres } from './services/startPostgres.ts'
import type { SettingTools } from './setting/setting.ts'
import { startSetting } from './setting/startSetting.ts'
import { untilInterrupted } from './untilInterrupted.ts'

const order: RunOrder = JSON.parse(process.argv[2] ?? '{}')
const print = (lines: readonly string[]): boolean => process.stdout.write(`${lines.join('\n')}\n`)
const start = performance.now()

const folder = join(process.cwd(), '.app', 'run')
await rm(folder, { recursive: true, force: true })
await mkdir(join(folder, 'screenshots'), { recursive: true })

const stops: (() => Promise<unknown>)[] = []
const stopAll = async (): Promise<void> => {
  for (const stop of stops.splice(0).reverse()) await stop()
}
const interrupted = untilInterrupted(stopAll)

const authority = await createTestAuthority(folder)
const postgres = await startPostgres(order.installed, {
  folder,
  certificate: await authority.issue(['localhost', '127.0.0.1']),
})
stops.push(postgres.stop)
const browser = await openBrowser(order.installed, { folder: join(folder, 'screenshots') })
stops.push(browser.close)
const tools: SettingTools = { installed: order.installed, postgres, authority, folder }

const rows: ProofRow[] = []
for (const environment of order.environments) {
  const task = await readTask(environment, CHAT_PARAMETERS)
  const { shared, alone } = proofsOf(task, order)
  const lanes = [
    async (): Promise<readonly ProofRow[]> => {
      if (shared.length === 0) return []
      const setting = await startSetting({ task }, tools)
      stops.push(setting.stop)
      print(['', `${environment}: ${setting.url}`, ...variableTable(task, setting), ''])
      return runProofs(environment, shared, { setting, browser, tools, task })
    },
    async (): Promise<readonly ProofRow[]> => runProofs(environment, alone, { browser, tools, task }),
  ]
  rows.push(...(await Promise.all(lanes.map(lane => lane()))).flat())
}

print([
  '',
  ...proofTable(rows),
  `${Math.round((performance.now() - start) / 1_000)} s; screenshots: ${join(folder, 'screenshots')}`,
])
if (order.keep) {
  print(['The application keeps running. Press Ctrl-C to end it.'])
  await interrupted
}
await stopAll()
process.exit(rows.length > 0 && rows.every(({ failure }) => failure === undefined) ? 0 : 1)
