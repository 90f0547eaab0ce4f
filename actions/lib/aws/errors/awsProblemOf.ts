import { Problem } from '../../model/problem.ts'
import { CUT_OFF, NO_CREDENTIALS, NO_RESPONSE, NOT_FROM_AWS } from '../requests/responseErrors.ts'
import { type AwsCall, type AwsErrorDetails, awsErrorDetailsOf } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'
import { awsRefusalOf } from './awsRefusalOf.ts'
import { clockTextOf, isClockRefusal } from './clockTextOf.ts'
import { deniedTextOf, isDenied } from './deniedTextOf.ts'

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

const CHECK_PROXY = 'Log in to the proxy, or check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again.'

/** Errors between this machine and AWS, whatever the service. The first rule that matches gives the text. */
const RULES: readonly Rule[] = [
  {
    matches: hasCode(NOT_FROM_AWS),
    textOf: ({ message }, { service, action }) => ({
      message: `A proxy or a gateway answered '${action}' in place of ${service} (${message}).`,
      reason: 'intercepted',
      todo: CHECK_PROXY,
    }),
  },
  {
    matches: hasCode(NO_RESPONSE),
    textOf: ({ message }, { service, action, region }) => ({
      message: `${service} in region '${region}' did not respond to '${action}': ${message}.`,
      reason: 'unavailable',
      todo: 'Check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL, then try again.',
    }),
  },
  {
    matches: hasCode(NO_CREDENTIALS),
    textOf: ({ message }) => ({
      message: `The AWS credentials could not be loaded: ${message}.`,
      todo: `Check where they come from (AWS_PROFILE, 'credential_process', AWS_CONTAINER_CREDENTIALS_FULL_URI). ${SIGN_IN}`,
    }),
  },
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
    matches: details => isClockRefusal(details),
    textOf: details => clockTextOf(details),
  },
  {
    matches: hasCode('UnrecognizedClient', 'InvalidClientTokenId', 'InvalidAccessKeyId', 'AuthFailure', 'InvalidToken'),
    textOf: (_, { region }) => ({
      message: `AWS does not accept these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that region '${region}' is enabled in the account.`,
    }),
  },
  {
    matches: hasCode('SignatureDoesNotMatch', 'InvalidSignature'),
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
      message: `${service} in '${region}' still throttles '${action}' after several attempts: something else in the account sends too many requests.`,
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
    // Half a response, or one that the protocol does not allow: the SDK calls it 'Unknown' or an XML parse error.
    matches: ({ code, message }) =>
      code === CUT_OFF ||
      /^(Unknown|UnknownError|SyntaxError)$/.test(code) ||
      /XML parse error|Deserialization error|not valid JSON/i.test(message),
    textOf: ({ status }, { service, action }) => ({
      message: `The response to '${action}' of ${service} is cut off, or not from AWS${status ? ` (HTTP ${status})` : ''}: probably a proxy changed it.`,
      reason: 'intercepted',
      todo: CHECK_PROXY,
    }),
  },
  {
    matches: ({ status }) => status !== undefined && status >= 500,
    textOf: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed '${action}' several times (HTTP ${status}): '${message}'`,
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
