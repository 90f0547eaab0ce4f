import { join } from 'node:path'
import { openBrowser } from './browser/openBrowser.ts'
import { outsideAttempts } from './isolation/outsideAttempts.ts'
import { openRunFolder } from './openRunFolder.ts'
import { type ProofRow, proofTable } from './report/proofTable.ts'
import { runEnvironment, runWaiting } from './runEnvironment.ts'
import type { RunOrder } from './runOrder.ts'
import { createTestAuthority } from './services/certificateAuthority.ts'
import { startPostgres } from './services/startPostgres.ts'
import { untilInterrupted } from './untilInterrupted.ts'

const order: RunOrder = JSON.parse(process.argv[2] ?? '{}')
const isIsolated = process.env.TEST_APP_ISOLATED === 'true'
const print = (lines: readonly string[]): boolean => process.stdout.write(`${lines.join('\n')}\n`)
const start = performance.now()

const folder = await openRunFolder(join(process.cwd(), '.app', 'runs'))
const screenshots = join(folder, 'screenshots')

const stops: (() => Promise<unknown>)[] = []
const stopAll = async (): Promise<void> => {
  for (const stop of stops.splice(0).reverse()) await stop()
}
const interrupted = untilInterrupted(stopAll)

const rows: ProofRow[] = []
try {
  const authority = await createTestAuthority(folder)
  const certificate = await authority.issue(['localhost', '127.0.0.1'])
  const postgres = await startPostgres({ folder, certificate }, order)
  stops.push(postgres.stop)
  const browser = await openBrowser(order.installed, { folder: screenshots, authority })
  stops.push(browser.close)
  const tools = { installed: order.installed, postgres, authority, folder, browser, print }
  const waiting = order.environments.map(environment => runWaiting(environment, order, tools))
  for (const environment of order.environments) rows.push(...(await runEnvironment(environment, order, tools)))
  rows.push(...(await Promise.all(waiting)).flat())
  // Without an endpoint the application asks that of OpenAI, which is one of the faults.
  if (isIsolated && !order.faults) rows.push(outsideRow(outsideAttempts()))
  print(['', ...proofTable(rows), `${Math.round((performance.now() - start) / 1_000)} s; screenshots: ${screenshots}`])
  if (order.keep) {
    print(['Press Ctrl-C to end it.'])
    await interrupted
  }
} finally {
  await stopAll()
}
process.exit(rows.every(({ failure }) => failure === undefined) ? 0 : 1)

function outsideRow(attempts: number): ProofRow {
  return {
    environment: 'all',
    title: 'no process tries to reach another machine',
    seconds: 0,
    detail: undefined,
    failure: attempts === 0 ? undefined : `Something tried it ${attempts} times; the logs are in ${folder}.`,
  }
}
