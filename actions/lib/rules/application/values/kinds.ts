import { lookup } from '../../../model/lookup.ts'
import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { BOOLEAN_NAMES, INTEGER_NAMES } from '../names/variables.generated.ts'
import { patternText, textParts } from '../textParts.ts'

const RULE = 'application/value'
/** Whole numbers that Open WebUI reads in more than one step, or that other programs read. */
const MORE_INTEGERS = [
  'DATABASE_POOL_SIZE',
  'DATABASE_POOL_MAX_OVERFLOW',
  'DATABASE_POOL_TIMEOUT',
  'DATABASE_POOL_RECYCLE',
  'DATABASE_PORT',
  'DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT',
  'DATABASE_SQLITE_PRAGMA_MMAP_SIZE',
  'REDIS_HEALTH_CHECK_INTERVAL',
  'UVICORN_TIMEOUT_KEEP_ALIVE',
]
const INTEGERS: ReadonlySet<string> = new Set([...INTEGER_NAMES, ...MORE_INTEGERS])

type Choice = { readonly values: readonly string[]; readonly otherwise: string; readonly level: 'error' | 'warning' }

/** Variables with few values; another case of letters is the same value. */
const CHOICES: Readonly<Record<string, Choice>> = {
  ENV: { values: ['prod'], otherwise: 'the pages that describe its API are open to everyone', level: 'warning' },
  LOG_FORMAT: {
    values: ['json'],
    otherwise: 'the log is plain text, in which filters for JSON find nothing',
    level: 'warning',
  },
  AUDIT_LOG_LEVEL: {
    values: ['NONE', 'METADATA', 'REQUEST', 'REQUEST_RESPONSE'],
    otherwise: 'Open WebUI does not start',
    level: 'error',
  },
  STORAGE_PROVIDER: { values: ['local', 's3', 'gcs', 'azure'], otherwise: 'Open WebUI does not start', level: 'error' },
}

/** The kinds of values: true or false, whole numbers, one of a few words, addresses without blanks around them. */
export const kinds: ValueRule = settings =>
  [...settings.container.variables.values()].flatMap(({ name }) => {
    const text = settings.text(name)
    if (text === '') return []
    return [...(text === undefined ? [] : ofKind(name, text, settings)), ...blanks(name, settings)]
  })

function ofKind(name: string, text: string, { location }: ApplicationSettings): readonly Finding[] {
  const about = { rule: RULE, location: location(name) }
  if (BOOLEAN_NAMES.has(name) && !/^(?:true|false)$/i.test(text))
    return [
      {
        ...about,
        level: 'error',
        todo: "Set it to 'true' or 'false'.",
        message: `'${name}' is '${text}', which is neither true nor false: Open WebUI takes it for false.`,
      },
    ]
  if (INTEGERS.has(name) && !/^\s*[+-]?\d+\s*$/.test(text))
    return [
      {
        ...about,
        level: 'error',
        todo: 'Set it to a whole number, without a unit.',
        message: `'${name}' is '${text}', which is no whole number: Open WebUI does not start, or takes its default.`,
      },
    ]
  const choice = lookup(CHOICES, name)
  if (!choice || choice.values.some(value => value.toLowerCase() === text.toLowerCase())) return []
  return [
    {
      ...about,
      level: choice.level,
      todo: `Set it to ${choice.values.map(value => `'${value}'`).join(' or ')}.`,
      message: `'${name}' is '${text}': ${choice.otherwise}.`,
    },
  ]
}

/** An address with a blank or a line's end before or after it, as it comes from a pasted value. */
function blanks(name: string, { value, location }: ApplicationSettings): readonly Finding[] {
  const text = patternText(textParts(value(name)))
  // The application's own address and the provider's have rules of their own.
  if (!/_(?:URL|URI|ENDPOINT|HOST)S?$/.test(name) || /^WEBUI_URL$|^OPENID_PROVIDER_URL$/.test(name)) return []
  if (text === text.trim()) return []
  return [
    {
      ...{ level: 'error', rule: RULE, location: location(name), todo: 'Remove it.' },
      message: `'${name}' has a blank at its beginning or end, which belongs to the address for Open WebUI: nothing is reached there.`,
    },
  ]
}
