import { Problem } from '../../model/problem.ts'
import { type AwsCall, type AwsErrorDetails, awsErrorDetailsOf } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'
import { awsRefusalOf } from './awsRefusalOf.ts'

type Rule = {
  readonly matches: (details: AwsErrorDetails) => boolean
  readonly textOf: (details: AwsErrorDetails, call: AwsCall) => AwsProblemText
}

const hasCode = (...codes: readonly string[]): Rule['matches'] => {
  const all = new Set(codes)
  return ({ code }) => all.has(code)
}
const SIGN_IN =
  "Run 'aws sso login', set AWS_PROFILE, or export AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN."

/** Errors between this machine and AWS, whatever the service. The first rule that matches gives the text. */
const RULES: readonly Rule[] = [
  {
    matches: ({ code, message }) => code === 'CredentialsProviderError' && /from any providers/i.test(message),
    textOf: () => {
      const { AWS_PROFILE: profile } = process.env
      return { message: `No AWS credentials were found${profile ? ` for profile '${profile}'` : ''}.`, todo: SIGN_IN }
    },
  },
  {
    matches: hasCode('CredentialsProviderError', 'TokenProviderError'),
    textOf: ({ message }) => ({ message: `The AWS credentials could not be loaded: ${message}`, todo: SIGN_IN }),
  },
  {
    matches: hasCode('ExpiredToken', 'TokenRefreshRequired'),
    textOf: () => ({ message: 'The AWS credentials have expired.', todo: `${SIGN_IN} Then try again.` }),
  },
  {
    matches: hasCode('RequestExpired', 'RequestTimeTooSkewed', 'RequestInTheFuture', 'InvalidSignature'),
    textOf: () => ({
      message: 'AWS refused the request: its signature is too old or too new.',
      todo: "Set this machine's clock, then try again.",
    }),
  },
  {
    matches: hasCode('UnrecognizedClient', 'InvalidClientTokenId', 'InvalidAccessKeyId', 'AuthFailure', 'InvalidToken'),
    textOf: (_, { region }) => ({
      message: `AWS does not accept these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that region '${region}' is enabled in the account.`,
    }),
  },
  {
    matches: hasCode('SignatureDoesNotMatch'),
    textOf: () => ({
      message: 'AWS refused the credentials: the secret key does not belong to the access key.',
      todo: SIGN_IN,
    }),
  },
  {
    matches: details => isDenied(details),
    textOf: (details, call) => deniedTextOf(details, call),
  },
  {
    matches: ({ code }) =>
      /^(Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/.test(code),
    textOf: (_, { service, action, region }) => ({
      message: `${service} in '${region}' still throttles '${action}' after ten attempts: something else in the account sends too many requests.`,
      reason: 'unavailable',
      todo: 'Wait a few minutes, then try again. An operation that CloudFormation has started continues meanwhile.',
    }),
  },
  {
    matches: hasCode('PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraint'),
    textOf: (_, { region }) => ({
      message: `The bucket is not in region '${region}'.`,
      todo: "Check the environment's region, and that its bootstrap stack was created there.",
    }),
  },
  {
    matches: ({ network }) => /CERT|SIGNATURE|ISSUER|ALTNAME/.test(network),
    textOf: ({ network }, { service }) => ({
      message: `The certificate of ${service} is not trusted (${network}).`,
      todo: "If a company proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its certificate's file.",
    }),
  },
  {
    matches: ({ network, code }) => /^E[A-Z_]+$/.test(network) || code === 'TimeoutError',
    textOf: ({ network, code }, { service, region }) => ({
      message: `${service} in region '${region}' could not be reached (${network || code}).`,
      reason: 'unavailable',
      todo: `Check the network, the proxy (HTTPS_PROXY), AWS_ENDPOINT_URL, and that region '${region}' exists.`,
    }),
  },
  {
    // A page of a proxy or gateway instead of AWS's response: the SDK calls it 'Unknown' or an XML parse error.
    matches: ({ code, message }) =>
      /^(Unknown|UnknownError|SyntaxError)$/.test(code) ||
      /XML parse error|Deserialization error|not valid JSON/i.test(message),
    textOf: ({ status }, { service, action }) => ({
      message: `The response to '${action}' of ${service} is not from AWS${status ? ` (HTTP ${status})` : ''}: probably the page of a proxy.`,
      reason: 'unavailable',
      todo: 'Check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again.',
    }),
  },
  {
    matches: ({ status }) => status !== undefined && status >= 500,
    textOf: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed '${action}' ten times (HTTP ${status}): '${message}'`,
      reason: 'unavailable',
      todo: 'See https://health.aws.amazon.com, then try again.',
    }),
  },
]

/** The Problem for an error that its reader can fix; undefined for every other error. */
export function awsProblemOf(error: unknown, call: AwsCall): Problem | undefined {
  if (error instanceof Problem) return error
  const details = awsErrorDetailsOf(error)
  const text = RULES.find(rule => rule.matches(details))?.textOf(details, call) ?? awsRefusalOf(details, call)
  return text && new Problem(text.message, { ...text, cause: { name: details.code, message: details.message } })
}

function isDenied({ code, status, message }: AwsErrorDetails): boolean {
  return (
    /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) ||
    // The response to a HEAD request has no body, so there is no code to read.
    (status === 403 && /^Unknown/.test(code) && !/<html/i.test(message))
  )
}

/** `User: X is not authorized to perform: A on resource: R because …` */
function deniedTextOf({ message }: AwsErrorDetails, { service, action }: AwsCall): AwsProblemText {
  const caller = /User: (\S+) is not authorized/.exec(message)?.[1]
  const permission = /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`
  const resource = /on resource: "?([^\s"]+)/.exec(message)?.[1]
  const explicit = /explicit deny/.test(message) ? ' A policy denies it explicitly.' : ''
  return {
    message: `${caller ? `'${caller}'` : 'The current AWS identity'} is not allowed to '${permission}'${resource ? ` on '${resource}'` : ''}.${explicit}`,
    todo: `Use another role, or add '${permission}' to the policy of this one.`,
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
