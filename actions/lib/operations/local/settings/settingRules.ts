/** What is wrong with a value, and how to correct it; never the value of a secret. */
export type InvalidValue = { readonly message: string; readonly todo: string; readonly level?: 'warning' }

type Rule = (value: string) => InvalidValue | undefined

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/
const POOL_ID = /^([a-z]{2}(?:-[a-z]+)+-\d)_[A-Za-z0-9]+$/

/** The region that a pool's id begins with; undefined for a text that is no id. */
export function regionOfPool(poolId: string): string | undefined {
  return POOL_ID.exec(poolId)?.[1]
}

/** Of a domain of Cognito itself; a custom domain names no region. */
export function regionOfDomain(domain: string): string | undefined {
  return /\.auth\.([a-z0-9-]+)\.amazoncognito\.com$/.exec(domain)?.[1]
}

/** The rule of each variable that has one, for a value that is not empty. */
export const SETTING_RULES: Readonly<Record<string, Rule>> = {
  LOCAL_PORT: port,
  SIGN_IN_PORT: port,
  OPEN_WEBUI_IMAGE: image,
  COGNITO_REGION: value =>
    REGION.test(value) ? undefined : invalid(`'${value}' is no region of AWS.`, 'Write it as eu-central-1.'),
  COGNITO_USER_POOL_ID: value =>
    POOL_ID.test(value)
      ? undefined
      : invalid(
          `'${value}' is no id of a user pool.`,
          'Write it as eu-central-1_AbCdEfGhI; the name of the pool is another one.',
        ),
  COGNITO_CLIENT_ID: value => (/\s/.test(value) ? invalid('The client id has a blank.', 'Copy it again.') : undefined),
  COGNITO_CLIENT_SECRET: value =>
    /\s/.test(value)
      ? invalid('The client secret has a blank.', 'Copy it again, without line breaks and without text beside it.')
      : undefined,
  COGNITO_DOMAIN: domain,
  MODEL_API_BASE_URL: modelAddress,
}

function port(value: string): InvalidValue | undefined {
  // Below 1024 a port may need rights, and a browser leaves the ports 80 and 443 out of the origin.
  const isPort = /^[1-9]\d{3,4}$/.test(value) && Number(value) >= 1_024 && Number(value) < 65_536
  return isPort ? undefined : invalid(`'${value}' is no port.`, 'Write a number from 1024 to 65535.')
}

function image(value: string): InvalidValue | undefined {
  if (/\s/.test(value)) return invalid('The name of the image has a blank.', 'Write it as registry/name:tag.')
  const last = value.slice(value.lastIndexOf('/') + 1)
  return /[:@]./.test(last)
    ? undefined
    : invalid(`Image '${value}' has no tag, so that each pull could start another version.`, `Write '${value}:TAG'.`)
}

function domain(value: string): InvalidValue | undefined {
  const host = value.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '')
  if (host !== value) return invalid(`'${value}' is an address; the name of the host is needed.`, `Write '${host}'.`)
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)) return undefined
  return invalid(
    `'${value}' is no name of a host.`,
    'Write it as PREFIX.auth.REGION.amazoncognito.com, or your own domain.',
  )
}

function modelAddress(value: string): InvalidValue | undefined {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    return invalid('It is no address of an endpoint.', 'Write it as https://models.example.com/v1.')
  const { hostname } = new URL(value)
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return undefined
  return {
    ...invalid(
      `Inside its container, Open WebUI finds itself at '${hostname}', not this machine.`,
      "Write 'host.docker.internal' in its place.",
    ),
    level: 'warning',
  }
}

function invalid(message: string, todo: string): InvalidValue {
  return { message, todo }
}
