import { globalAgent } from 'node:https'
import type { LookupFunction } from 'node:net'
import { rootCertificates } from 'node:tls'
import type { TestAuthority } from '../services/certificateAuthority.ts'

/** Browsers know that a name under `localhost` is this machine; the resolver of an operating system may not. */
const lookup: LookupFunction = (_host, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)

/** Lets the HTTP client of `verify`, which has no options of its own, reach and trust the hosts of a run. */
export function trustSetting({ certificate }: TestAuthority): void {
  Object.assign(globalAgent.options, { ca: [...rootCertificates, certificate], lookup })
}
