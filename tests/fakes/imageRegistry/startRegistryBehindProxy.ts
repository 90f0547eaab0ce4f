import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTlsHost } from '../http/startTlsHost.ts'
import { type RegistryOptions, registryHandler } from './registryHandler.ts'

export type ProxiedRegistry = {
  /** The settings of Node that direct a client to it, as a proxy of a company would. */
  readonly variables: Readonly<Record<string, string>>
  readonly visits: readonly string[]
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An image registry with the name of a public one, behind a proxy, with a certificate of its own. */
export async function startRegistryBehindProxy(name: string, options: RegistryOptions): Promise<ProxiedRegistry> {
  const host = await startTlsHost(name, { answer: registryHandler(options) })
  const folder = mkdtempSync(join(tmpdir(), 'registry-'))
  const certificate = join(folder, 'certificate.pem')
  writeFileSync(certificate, host.certificate)
  return {
    variables: {
      NODE_USE_ENV_PROXY: '1',
      HTTPS_PROXY: host.proxy,
      NO_PROXY: '',
      NODE_EXTRA_CA_CERTS: certificate,
    },
    visits: host.visits,
    [Symbol.asyncDispose]: async () => {
      await host.close()
      rmSync(folder, { recursive: true })
    },
  }
}
