import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** A certificate, followed by that of its authority, and its private key, PEM. */
export type ServerCertificate = { readonly key: string; readonly cert: string }

export type TestAuthority = {
  /** PEM. */
  readonly certificate: string
  /** The same as a file, for programs that read one. */
  readonly certificateFile: string
  /** A certificate for these host names and IP addresses. */
  readonly issue: (hosts: readonly string[]) => Promise<ServerCertificate>
}

const HOUR = 3_600_000
const OPTIONS = { keyType: 'ec', algorithm: 'sha256' } as const

/** A certificate authority of one run; its certificate is written into `folder`. */
export async function createTestAuthority(folder: string): Promise<TestAuthority> {
  const authority = await generate([{ name: 'commonName', value: 'Authority of one test run' }], {
    ...OPTIONS,
    ...lifetime(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const certificateFile = join(folder, 'authority.pem')
  await writeFile(certificateFile, authority.cert)
  return {
    certificate: authority.cert,
    certificateFile,
    issue: async hosts => {
      const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
        ...OPTIONS,
        ...lifetime(),
        ca: { key: authority.private, cert: authority.cert },
        extensions: [
          { name: 'basicConstraints', cA: false, critical: true },
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: hosts.map(alternativeName) },
        ],
      })
      return { key, cert: `${cert.trimEnd()}\n${authority.cert}` }
    },
  }
}

function alternativeName(host: string): { type: 2; value: string } | { type: 7; ip: string } {
  return /^[\d.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host }
}

/** From one hour ago until tomorrow. */
function lifetime() {
  return { notBeforeDate: new Date(Date.now() - HOUR), notAfterDate: new Date(Date.now() + 24 * HOUR) }
}
