import { Problem } from '../../model/problem.ts'
import { awsErrorDetailsOf } from './awsErrorDetails.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name could not be resolved',
  EAI_AGAIN: 'temporary failure in name resolution',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ETIMEDOUT: 'no response in time',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to its network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not trusted',
}

/** The Problem for a host that sent no response at all. */
export function unreachableHost(url: string, error: unknown): Problem {
  const { network, message } = awsErrorDetailsOf(error)
  const reason = REASONS[network] ?? message
  return new Problem(`'${new URL(url).host}' could not be reached: ${reason}${network ? ` (${network})` : ''}.`, {
    reason: 'unavailable',
    todo: 'Check the DNS record, the certificate, the security group and, behind a proxy, HTTPS_PROXY.',
    cause: error,
  })
}
