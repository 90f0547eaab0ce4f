import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { runJob } from '../../../scripts/emulator/gitHub/runJob.ts'
import { createFixtureCopy } from '../../fakes/repository/fixtureFolder.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { MeasureOptions } from './options.ts'

const ACCOUNT = '111122223333'

/** From the start of a bundle's process to the arrival of its first request at AWS, with a warm file cache. */
export async function firstCall({ quick, report }: MeasureOptions): Promise<readonly Row[]> {
  const runs = quick ? 4 : 10
  const workingCopy = await createFixtureCopy()
  await workingCopy.edit('dev', [{ section: undefined, key: 'account', value: `"${ACCOUNT}"` }])
  const listener = await listen()
  try {
    const rows: Row[] = []
    for (const action of ['deploy', 'change-set']) {
      for (const login of ['environment credentials', 'identity token'] as const) {
        const variables = { ...(login === 'identity token' ? listener.identity : KEYS), ...listener.variables }
        const job = { action, workspace: workingCopy.folder, variables }
        await timeOf(job, listener)
        const times: number[] = []
        while (times.length < runs) times.push(await timeOf(job, listener))
        const value = percentile(times, 50)
        report(`first call of ${action} with ${login}: ${Math.round(value)} ms`)
        rows.push({
          metric: `First call to AWS of ${action}, ${login}`,
          value,
          unit: 'ms',
          budget: 120,
          detail: `median of ${runs}; ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`,
          others: OTHER_TOOLS.firstCall,
        })
      }
    }
    return [...rows, await emptyStart(runs)]
  } finally {
    listener.close()
    await workingCopy.remove()
  }
}

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIABENCHBENCHBENCHB', AWS_SECRET_ACCESS_KEY: 'there-is-nothing-behind-this-key' }

type Listener = Awaited<ReturnType<typeof listen>>

async function timeOf(
  { action, workspace, variables }: { action: string; workspace: string; variables: Readonly<Record<string, string>> },
  listener: Listener,
): Promise<number> {
  listener.reset()
  const isDeploy = action === 'deploy'
  const { startedAt, log } = await runJob({
    action,
    workspace,
    variables,
    inputs: { 'github-token': 'ghs_bench' },
    eventName: isDeploy ? 'workflow_dispatch' : 'pull_request',
    event: isDeploy ? {} : PULL_REQUEST,
    ref: isDeploy ? 'refs/heads/env/dev' : 'refs/pull/7/merge',
    sha: 'c'.repeat(40),
  })
  const arrivedAt = listener.arrivedAt()
  if (arrivedAt === undefined) throw new Error(`'${action}' made no request to AWS.\n${log}`)
  return arrivedAt - startedAt
}

const PULL_REQUEST = {
  pull_request: {
    number: 7,
    title: 'Give dev a bigger database',
    state: 'open',
    base: { ref: 'env/dev' },
    head: { ref: 'bigger-database', sha: 'd'.repeat(40), repo: { full_name: 'octo-org/chat' } },
    merge_commit_sha: 'c'.repeat(40),
  },
}

/** Refuses every call to AWS, records the time of the first, and returns an identity token on request. */
async function listen() {
  let first: number | undefined
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith('/identity')) {
      outgoing.setHeader('content-type', 'application/json').end(JSON.stringify({ value: 'header.claims.signature' }))
      return
    }
    if (!incoming.url?.startsWith('/github')) first ??= performance.now()
    incoming.resume()
    outgoing.writeHead(403, { 'content-type': 'text/xml' }).end(REFUSAL)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    variables: { AWS_ENDPOINT_URL: url, GITHUB_API_URL: `${url}/github`, GITHUB_REPOSITORY: 'octo-org/chat' },
    identity: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/identity?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token' },
    arrivedAt: () => first,
    reset: () => {
      first = undefined
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const REFUSAL =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>'

/** Node alone, which is part of every other figure. */
async function emptyStart(runs: number): Promise<Row> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const startedAt = performance.now()
    await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'close')
    if (run > 0) times.push(performance.now() - startedAt)
  }
  return {
    metric: "Start and end of Node alone (node -e '0'), part of the above",
    value: percentile(times, 50),
    unit: 'ms',
    budget: undefined,
    detail: `median of ${runs}`,
    others: '',
  }
}
