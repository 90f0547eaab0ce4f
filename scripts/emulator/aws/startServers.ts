import { Problem } from '#lib/model/problem.ts'
import { startNameServer } from './application/nameServer.ts'
import { type RunningProxy, startProxy } from './application/proxy.ts'
import type { WireServer } from './wire/server.ts'
import type { World } from './world.ts'

/** The servers of the built-in AWS: AWS itself, the proxy for the hosts of live resources, and the name server. */
type RunningServers = {
  readonly url: string
  readonly proxy: RunningProxy
  /** Environment variables that direct a Node program to the emulated hosts and zones. */
  readonly hostVariables: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** The proxy and the name server have the next ports after that of AWS. */
export const PORTS_IN_USE = 3

/**
 * Starts the servers on the loopback address: on `port` and the two after it, or with 0 on free ones.
 * @throws Problem if another program uses one of the ports, or this user may not use it; then none of them runs
 */
export async function startServers(world: World, awsServer: WireServer, port: number): Promise<RunningServers> {
  const closing: (() => Promise<void>)[] = []
  const nextPort = (step: number) => (port === 0 ? 0 : port + step)
  const close = async (): Promise<void> => void (await Promise.all(closing.map(end => end())))
  try {
    const server = await awsServer.listen(port)
    closing.push(server.close)
    const nameServer = await startNameServer(world, { port: nextPort(2) })
    closing.push(nameServer.close)
    const proxy = await startProxy(world, { port: nextPort(1), nameServer: nameServer.address })
    closing.push(proxy.close)
    return { url: server.url, proxy, hostVariables: { ...nameServer.variables, ...proxy.variables }, close }
  } catch (error) {
    await close()
    throw portProblem(error, port) ?? error
  }
}

function portProblem(error: unknown, first: number): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const reason = REASONS[String(error.code)]
  if (reason === undefined) return undefined
  const port = 'port' in error ? Number(error.port) : first
  const range = `it needs the ports ${first} to ${first + PORTS_IN_USE - 1}`
  return new Problem(`The built-in AWS cannot listen on port ${port}: ${reason}; ${range}.`, {
    todo: "Choose another port with '--port', or leave the flag out for free ones.",
    cause: error,
  })
}

/** By the code of the system. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'this user may not use it',
}
