import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'

const RULE = 'application/models'
const [SWITCH, URLS, KEYS, CONFIGS] = [
  'ENABLE_OPENAI_API',
  'OPENAI_API_BASE_URLS',
  'OPENAI_API_KEYS',
  'OPENAI_API_CONFIGS',
] as const
const EMBEDDING_URL = 'RAG_OPENAI_API_BASE_URL'

/** Hosts of endpoints that answer no request without a key. */
const WITH_KEY =
  /^https:\/\/(?:api\.openai\.com|api\.anthropic\.com|api\.mistral\.ai|openrouter\.ai|bedrock-[a-z]+\.[a-z0-9-]+\.(?:amazonaws\.com|api\.aws)|[^/]+\.openai\.azure\.com)\//

/** The endpoints of models. */
export const models: ValueRule = settings => [...endpoints(settings), ...addresses(settings)]

function endpoints({ text, isSet, isMissing, isTrue, location, container }: ApplicationSettings): readonly Finding[] {
  const hasUrl = isSet(URLS) || isSet('OPENAI_API_BASE_URL')
  const findings: Finding[] = []
  if (hasUrl && isTrue(SWITCH, true) === false)
    findings.push({
      ...{
        level: 'error',
        rule: RULE,
        location: location(SWITCH),
        todo: `Set '${SWITCH}' to 'true', or remove the endpoints.`,
      },
      message: `'${SWITCH}' is not 'true' although an endpoint is set: people find no model to chat with.`,
    })
  const hasKey = isSet(KEYS) || isSet('OPENAI_API_KEY')
  if (!hasUrl && !hasKey && isTrue(SWITCH, true) === true && container.isComplete)
    findings.push({
      ...{
        level: 'warning',
        rule: RULE,
        location: location(SWITCH),
        todo: `Set '${URLS}' to an endpoint, or '${SWITCH}' to 'false'.`,
      },
      message: `'${SWITCH}' is ${isMissing(SWITCH) ? "missing and 'true' by default" : "'true'"} without an endpoint: Open WebUI asks api.openai.com at every page, logs an error each time, and shows no model.`,
    })
  const strict = (text(URLS) ?? text('OPENAI_API_BASE_URL') ?? '').split(';').find(url => WITH_KEY.test(url))
  if (strict !== undefined && isMissing(KEYS) && isMissing('OPENAI_API_KEY'))
    findings.push({
      ...{ level: 'error', rule: RULE, location: location(URLS), todo: `Set '${KEYS}' in 'Secrets'.` },
      message: `'${KEYS}' is missing, and '${strict}' answers no request without a key: people find no model to chat with.`,
    })
  const [urls, keys] = [text(URLS), text(KEYS)].map(value => value?.split(';').length)
  if (urls !== undefined && keys !== undefined && urls !== keys && text(KEYS) !== '')
    findings.push({
      ...{
        level: 'error',
        rule: RULE,
        location: location(KEYS),
        todo: "Give one key for each address, with ';' between, and nothing for an endpoint without one.",
      },
      message: `'${KEYS}' has ${keys} and '${URLS}' has ${urls}: keys belong to addresses by their position, so that endpoints get a wrong key or none, and their models are missing.`,
    })
  const configs = text(CONFIGS)
  if (configs !== undefined && configs !== '' && !isJsonMap(configs))
    findings.push({
      ...{
        level: 'error',
        rule: RULE,
        location: location(CONFIGS),
        todo: `Correct '${CONFIGS}', such as '{"0":{"model_ids":["a"]}}'.`,
      },
      message: `'${CONFIGS}' is no JSON object: Open WebUI ignores it, and asks each endpoint for all of its models.`,
    })
  return findings
}

/** Open WebUI puts a path behind them as they are. */
function addresses({ text, location }: ApplicationSettings): readonly Finding[] {
  return [URLS, EMBEDDING_URL].flatMap(name =>
    (text(name) ?? '').split(';').flatMap((whole): readonly Finding[] => {
      // Open WebUI takes blanks away around the addresses of the list.
      const url = name === URLS ? whole.trim() : whole
      const about = { level: 'error', rule: RULE, location: location(name) } as const
      if (url === '') return []
      if (!/^https?:\/\/[^\s/]+\S*$/.test(url))
        return [
          {
            ...about,
            todo: "Set it to an address such as 'https://models.example.com/v1'.",
            message: `'${name}' has '${url}', which is no address: its models are missing.`,
          },
        ]
      return url.endsWith('/')
        ? [
            {
              ...about,
              todo: "Remove the '/' at the end.",
              message: `'${name}' has '${url}': Open WebUI asks for '${url}/models', which most endpoints do not have, and their models are missing.`,
            },
          ]
        : []
    }),
  )
}

function isJsonMap(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
