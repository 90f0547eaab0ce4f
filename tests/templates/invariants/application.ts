import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, textOf, variablesOf } from './readResources.ts'

type Variables = Readonly<Record<string, Json>>

/** The environment variables of the application. */
export const APPLICATION: Readonly<Record<string, Invariant>> = {
  'the application believes proxy headers from the addresses of its network alone': violatedUnless(
    ({ FORWARDED_ALLOW_IPS: trusted }, parts) => {
      const [network] = resourcesOfType(parts, 'AWS::EC2::VPC')
      // The range of a VPC that exists is a parameter, so it can only be told from all addresses.
      return network ? trusted === network.properties.CidrBlock : /^\d+(\.\d+){3}\/(1[6-9]|2\d)$/.test(String(trusted))
    },
  ),

  'the application keeps an idle connection longer than the load balancer does': violatedUnless(
    ({ UVICORN_TIMEOUT_KEEP_ALIVE: keepAlive }, parts) => Number(keepAlive) > idleTimeoutOf(parts),
  ),

  'the application connects to its database with TLS only': violatedUnless(
    ({ PGSSLMODE: mode, DATABASE_URL: file }) =>
      file !== undefined || ['require', 'verify-ca', 'verify-full'].includes(String(mode)),
  ),

  'the application asks for models exactly where there is a model endpoint': violatedUnless(
    ({ ENABLE_OPENAI_API: isOn, OPENAI_API_BASE_URLS: addresses }) =>
      isOn === (addresses === undefined ? 'false' : 'true'),
  ),

  'the application signs in with PKCE': violatedUnless(({ OAUTH_CODE_CHALLENGE_METHOD: method }) => method === 'S256'),

  'the length of a session has a unit': violatedUnless(({ JWT_EXPIRES_IN: duration }) =>
    /^[1-9][0-9]*[mhd]$/.test(String(duration)),
  ),

  'the address of the break-glass administrator is random and shown to no one': violatedUnless(
    ({ WEBUI_ADMIN_EMAIL: address, SHOW_ADMIN_DETAILS: isShown }) =>
      /\{\{resolve:secretsmanager:/.test(String(at(address, 'Unknown'))) && isShown === 'false',
  ),

  'the vectors of documents have a type that can be searched': violatedUnless(
    ({ VECTOR_DB: kind, PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: length, PGVECTOR_USE_HALFVEC: isHalf }) =>
      kind === 'chroma' || Number(length) <= (isHalf === 'true' ? 4_000 : 2_000),
  ),

  'pages of the application run scripts and open connections of its own host only': violatedUnless(
    ({ CONTENT_SECURITY_POLICY: policy, WEBUI_URL: address }) =>
      isOwnHostOnly(textOf(policy), textOf(address).replace('https://', '')),
  ),

  'the application knows every name of its permissions policy': violatedUnless(({ PERMISSIONS_POLICY: policy }) =>
    String(policy)
      .split(',')
      .every(item => PERMISSION.test(item)),
  ),
}

function violatedUnless(holds: (variables: Variables, parts: readonly FlatResource[]) => boolean): Invariant {
  return parts => (containersOf(parts).every(container => holds(variablesOf(container), parts)) ? [] : ['variables'])
}

function idleTimeoutOf(parts: readonly FlatResource[]): number {
  const attributes = resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap(({ properties }) =>
    list(properties.LoadBalancerAttributes),
  )
  return Number(
    at(
      attributes.find(attribute => at(attribute, 'Key') === 'idle_timeout.timeout_seconds'),
      'Value',
    ),
  )
}

/** The sources that each directive may have beside `'self'` and the application's own WebSocket. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'default-src': [],
  'script-src': ["'unsafe-inline'", "'wasm-unsafe-eval'", 'blob:'],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:', 'blob:'],
  'connect-src': ['data:', 'blob:'],
  'form-action': [],
  'base-uri': [],
  'frame-ancestors': [],
}

function isOwnHostOnly(policy: string, host: string): boolean {
  const directives = new Map(
    policy.split(/; */).map(directive => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
  const allowed = ["'self'", `wss://${host}`]
  const areKept = Object.entries(SOURCES).every(([name, more]) =>
    directives.get(name)?.every(source => [...allowed, ...more].includes(source)),
  )
  return areKept && directives.get('object-src')?.join() === "'none'"
}

/** Open WebUI 0.12.4 replaces a policy with any other name by `none`, which no browser understands. */
const PERMISSION =
  /^(accelerometer|autoplay|camera|clipboard-read|clipboard-write|fullscreen|geolocation|gyroscope|magnetometer|microphone|midi|payment|picture-in-picture|sync-xhr|usb|xr-spatial-tracking)=\((self)?\)$/
