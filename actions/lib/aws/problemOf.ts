import { Problem } from '../model/problem.ts'
import { type AwsCall, type ErrorDetails, errorDetailsOf } from './errorDetails.ts'
import type { ProblemText } from './problemText.ts'
import { refusalOf } from './refusalOf.ts'

type Rule = {
  readonly when: (fault: ErrorDetails) => boolean
  readonly words: (fault: ErrorDetails, call: AwsCall) => ProblemText
}

const oneOf = (...codes: readonly string[]): Rule['when'] => {
  const known = new Set(codes)
  return fault => known.has(fault.code)
}
const SIGN_IN =
  "Run 'aws sso login', set AWS_PROFILE, or export AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN."

/** Faults of the way to AWS, whatever the service. The first that fits gives the words. */
const RULES: readonly Rule[] = [
  {
    when: fault => fault.code === 'CredentialsProviderError' && /from any providers/i.test(fault.message),
    words: () => {
      const { AWS_PROFILE: profile } = process.env
      return { message: `No AWS credentials were found${profile ? ` for profile '${profile}'` : ''}.`, todo: SIGN_IN }
    },
  },
  {
    when: oneOf('CredentialsProviderError', 'TokenProviderError'),
    words: ({ message }) => ({ message: `The AWS credentials could not be loaded: ${message}`, todo: SIGN_IN }),
  },
  {
    when: oneOf('ExpiredToken', 'TokenRefreshRequired'),
    words: () => ({ message: 'The AWS credentials have expired.', todo: `${SIGN_IN} Then run this again.` }),
  },
  {
    when: oneOf('RequestExpired', 'RequestTimeTooSkewed', 'RequestInTheFuture', 'InvalidSignature'),
    words: () => ({
      message: "AWS refused the request's signature as too old or too new.",
      todo: "Set this machine's clock, then run this again.",
    }),
  },
  {
    when: oneOf('UnrecognizedClient', 'InvalidClientTokenId', 'InvalidAccessKeyId', 'AuthFailure', 'InvalidToken'),
    words: (_, { region }) => ({
      message: `AWS does not know these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that the account has region '${region}' enabled.`,
    }),
  },
  {
    when: oneOf('SignatureDoesNotMatch'),
    words: () => ({
      message: 'AWS refused the credentials: the secret key does not belong to the access key.',
      todo: SIGN_IN,
    }),
  },
  {
    when: fault => isDenied(fault),
    words: (fault, call) => deniedWords(fault, call),
  },
  {
    when: fault =>
      /^(Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/.test(fault.code),
    words: (_, { service, action, region }) => ({
      message: `${service} in '${region}' still limits '${action}' after ten tries: something else in the account asks too often.`,
      reason: 'unavailable',
      todo: 'Wait a few minutes, then run this again. What CloudFormation has begun goes on without us.',
    }),
  },
  {
    when: oneOf('PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraint'),
    words: (_, { region }) => ({
      message: `The bucket is not in region '${region}'.`,
      todo: "Check the environment's region, and that its bootstrap stack was created there.",
    }),
  },
  {
    when: ({ network }) => /CERT|SIGNATURE|ISSUER|ALTNAME/.test(network),
    words: ({ network }, { service }) => ({
      message: `The certificate that answered for ${service} is not trusted (${network}).`,
      todo: "If a company proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its certificate's file.",
    }),
  },
  {
    when: ({ network, code }) => /^E[A-Z_]+$/.test(network) || code === 'TimeoutError',
    words: ({ network, code }, { service, region }) => ({
      message: `${service} in region '${region}' could not be reached (${network || code}).`,
      reason: 'unavailable',
      todo: `Check the network, the proxy (HTTPS_PROXY), AWS_ENDPOINT_URL, and that region '${region}' is spelled right.`,
    }),
  },
  {
    // A proxy's or gateway's page instead of AWS's answer: the SDK calls it 'Unknown' or an XML parse error.
    when: ({ code, message }) =>
      /^(Unknown|UnknownError|SyntaxError)$/.test(code) ||
      /XML parse error|Deserialization error|not valid JSON/i.test(message),
    words: ({ status }, { service, action }) => ({
      message: `What answered '${action}' in place of ${service} is not AWS${status ? ` (HTTP ${status})` : ''}: probably a proxy's page.`,
      reason: 'unavailable',
      todo: 'Check HTTPS_PROXY and AWS_ENDPOINT_URL, then run this again.',
    }),
  },
  {
    when: ({ status }) => status !== undefined && status >= 500,
    words: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed at '${action}' ten times (HTTP ${status}): '${message}'`,
      reason: 'unavailable',
      todo: 'See https://health.aws.amazon.com, then run this again.',
    }),
  },
]

/** The error in words that a person can act on; undefined when nobody can but us. */
export function problemOf(error: unknown, call: AwsCall): Problem | undefined {
  if (error instanceof Problem) return error
  const fault = errorDetailsOf(error)
  const words = RULES.find(({ when }) => when(fault))?.words(fault, call) ?? refusalOf(fault, call)
  return words && new Problem(words.message, { ...words, cause: { name: fault.code, message: fault.message } })
}

function isDenied({ code, status, message }: ErrorDetails): boolean {
  return (
    /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) ||
    // The answer to a HEAD request has no body, so there is no code to read.
    (status === 403 && /^Unknown/.test(code) && !/<html/i.test(message))
  )
}

/** `User: X is not authorized to perform: A on resource: R because …` */
function deniedWords({ message }: ErrorDetails, { service, action }: AwsCall): ProblemText {
  const who = /User: (\S+) is not authorized/.exec(message)?.[1]
  const permission = /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`
  const resource = /on resource: "?([^\s"]+)/.exec(message)?.[1]
  const explicit = /explicit deny/.test(message) ? ' A policy denies it explicitly.' : ''
  return {
    message: `${who ? `'${who}'` : 'The current AWS identity'} may not '${permission}'${resource ? ` on '${resource}'` : ''}.${explicit}`,
    todo: `Use a role that may, or add '${permission}' to its policy.`,
    missingPermission: permission,
  }
}

const PREFIXES: Readonly<Record<string, string>> = {
  ElasticLoadBalancingV2: 'elasticloadbalancing',
  EFS: 'elasticfilesystem',
  CognitoIdentityProvider: 'cognito-idp',
  CloudWatchLogs: 'logs',
}

function prefixOf(service: string): string {
  return PREFIXES[service] ?? service.toLowerCase()
}
