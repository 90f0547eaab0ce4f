import { createSecureContext, type SecureContext } from 'node:tls'
import { generate } from 'selfsigned'

/** A certificate authority that signs for any host, for the lifetime of its process. */
export type CertificateAuthority = {
  /** PEM. */
  readonly certificate: string
  readonly contextFor: (host: string) => Promise<SecureContext>
}

const HOUR = 3_600_000
const OPTIONS = { keyType: 'ec', algorithm: 'sha256' } as const

export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const authority = await generate([{ name: 'commonName', value: 'Emulator of one process' }], {
    ...OPTIONS,
    ...lifetime(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const contexts = new Map<string, Promise<SecureContext>>()

  async function sign(host: string): Promise<SecureContext> {
    const leaf = await generate([{ name: 'commonName', value: host.slice(0, 64) }], {
      ...OPTIONS,
      ...lifetime(),
      ca: { key: authority.private, cert: authority.cert },
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      ],
    })
    return createSecureContext({ key: leaf.private, cert: leaf.cert })
  }

  return {
    certificate: authority.cert,
    contextFor: host => {
      const context = contexts.get(host) ?? sign(host)
      contexts.set(host, context)
      return context
    },
  }
}

/** From one hour ago, because clocks differ, until tomorrow. */
function lifetime() {
  return { notBeforeDate: new Date(Date.now() - HOUR), notAfterDate: new Date(Date.now() + 24 * HOUR) }
}
