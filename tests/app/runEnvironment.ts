import { inspect } from 'node:util'
import type { Browser } from './browser/openBrowser.ts'
import { CHAT_PARAMETERS } from './chatParameters.ts'
import { readTask } from './environment/readTask.ts'
import { variableTable } from './environment/variableTable.ts'
import { proofsOf } from './proofs/proofs.ts'
import type { ProofRow } from './report/proofTable.ts'
import { runProofs } from './report/runProofs.ts'
import type { RunOrder } from './runOrder.ts'
import type { Setting, SettingTools } from './setting/setting.ts'
import { startSetting } from './setting/startSetting.ts'

type RunTools = SettingTools & { readonly browser: Browser; readonly print: (lines: readonly string[]) => void }

/** Starts an environment, and runs the proofs about it beside those that start by themselves what they need. */
export async function runEnvironment(
  environment: string,
  order: RunOrder,
  { browser, print, ...tools }: RunTools,
): Promise<readonly ProofRow[]> {
  const task = await readTask(environment, CHAT_PARAMETERS)
  const { shared, alone, others } = proofsOf(task, order)
  print(others.map(title => `– ${environment}: does not concern it: ${title}`))

  const runShared = async (): Promise<readonly ProofRow[]> => {
    if (shared.length === 0) return []
    const start = performance.now()
    const setting = await startSetting({ task, ...(order.faults ? { processes: 1 } : {}) }, tools).catch(
      (error: unknown) => inspect(error),
    )
    if (typeof setting === 'string')
      return [
        {
          environment,
          title: STARTS,
          seconds: (performance.now() - start) / 1_000,
          detail: undefined,
          failure: setting,
        },
      ]
    print(['', `${environment}: ${setting.url}`, ...variableTable(task, setting), ''])
    const rows = await runProofs(environment, shared, { setting, browser, tools, task })
    if (!order.keep) await setting.stop()
    else print(keptLines(setting))
    return rows
  }

  const lanes = [runShared(), runProofs(environment, alone, { browser, tools, task })]
  return (await Promise.all(lanes)).flat()
}

/** The proofs about an environment that mostly wait, beside everything else. */
export async function runWaiting(
  environment: string,
  order: RunOrder,
  { browser, print: _, ...tools }: RunTools,
): Promise<readonly ProofRow[]> {
  const task = await readTask(environment, CHAT_PARAMETERS)
  return runProofs(environment, proofsOf(task, order).waiting, { browser, tools, task })
}

const STARTS = 'the environment starts with a model to chat with'

function keptLines({ environment, url, signIn, breakGlass }: Setting): readonly string[] {
  const people = signIn.users.map(
    ({ email, password, groups }) => `  ${email} / ${password} (${groups.join(', ') || 'no group'})`,
  )
  return [
    `${environment} keeps running at ${url}, with a certificate that a browser warns of. Accounts of its sign-in provider:`,
    ...people,
    `Break-glass administrator, at ${url}/auth?form=true: ${breakGlass.email} / ${breakGlass.password}`,
  ]
}
