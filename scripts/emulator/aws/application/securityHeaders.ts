type Environment = Readonly<Record<string, string>>

/** Headers that Open WebUI 0.12.4 takes from its environment as they are. */
const FREE = {
  CONTENT_SECURITY_POLICY: 'content-security-policy',
  CONTENT_SECURITY_POLICY_REPORT_ONLY: 'content-security-policy-report-only',
} as const

type Checked = { readonly header: string; readonly accepted: RegExp; readonly otherwise: string }

const FEATURES =
  'accelerometer|autoplay|camera|clipboard-read|clipboard-write|fullscreen|geolocation|gyroscope|magnetometer|' +
  'microphone|midi|payment|picture-in-picture|sync-xhr|usb|xr-spatial-tracking'

/** Headers with a syntax of the application's own: it replaces another value. */
const CHECKED: Readonly<Record<string, Checked>> = {
  HSTS: {
    header: 'strict-transport-security',
    accepted: /^max-age=\d+(;includeSubDomains)?(;preload)?$/i,
    otherwise: 'max-age=31536000;includeSubDomains',
  },
  XFRAME_OPTIONS: { header: 'x-frame-options', accepted: /^(DENY|SAMEORIGIN)$/i, otherwise: 'DENY' },
  XCONTENT_TYPE: { header: 'x-content-type-options', accepted: /^nosniff$/, otherwise: 'nosniff' },
  REFERRER_POLICY: {
    header: 'referrer-policy',
    accepted: /^(no-referrer(-when-downgrade)?|same-origin|unsafe-url|(strict-)?origin(-when-cross-origin)?)$/i,
    otherwise: 'no-referrer',
  },
  PERMISSIONS_POLICY: {
    header: 'permissions-policy',
    accepted: new RegExp(`^((${FEATURES})=\\((self)?\\),?)*$`, 'i'),
    otherwise: 'none',
  },
  CROSS_ORIGIN_OPENER_POLICY: {
    header: 'cross-origin-opener-policy',
    accepted: /^(unsafe-none|same-origin(-allow-popups)?)$/i,
    otherwise: 'same-origin',
  },
}

/** The security headers of every response of the application with these environment variables. */
export function securityHeadersOf(environment: Environment): Readonly<Record<string, string>> {
  const free = Object.entries(FREE).map(([variable, header]) => [header, environment[variable]] as const)
  const checked = Object.entries(CHECKED).map(([variable, { header, accepted, otherwise }]) => {
    const value = environment[variable]
    return [header, value && !accepted.test(value) ? otherwise : value] as const
  })
  return Object.fromEntries([...free, ...checked].flatMap(([header, value]) => (value ? [[header, value]] : [])))
}
