import type { Finding } from '../../../model/problem.ts'
import type { ValueRule } from '../applicationSettings.ts'
import { isSlimImage } from './vectors.ts'

const RULE = 'application/models'
const [ENGINE, MODEL, EMBEDDING_URL, EMBEDDING_KEY] = [
  'RAG_EMBEDDING_ENGINE',
  'RAG_EMBEDDING_MODEL',
  'RAG_OPENAI_API_BASE_URL',
  'RAG_OPENAI_API_KEY',
] as const
const [URLS, KEYS] = ['OPENAI_API_BASE_URLS', 'OPENAI_API_KEYS'] as const
const ENGINES = ['', 'ollama', 'openai', 'azure_openai']

/** The model that makes vectors of documents. */
export const embedding: ValueRule = settings => {
  const { text, isSet, isMissing, isTrue, location } = settings
  if (isTrue('BYPASS_EMBEDDING_AND_RETRIEVAL', false) !== false) return []
  const engine = isMissing(ENGINE) ? '' : text(ENGINE)
  const about = { level: 'error', rule: RULE, location: location(ENGINE) } as const
  const lost = 'uploads are accepted, and no document is ever found'
  if (engine === undefined) return []
  if (!ENGINES.includes(engine))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to ollama, openai or azure_openai, or remove it.`,
        message: `'${ENGINE}' is '${engine}', which Open WebUI does not know: ${lost}.`,
      },
    ]
  if (engine === '' && isSlimImage(settings))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to 'openai' with '${MODEL}', or 'BYPASS_EMBEDDING_AND_RETRIEVAL' to 'true'.`,
        message: `'${ENGINE}' is missing, and the slim image has no model of its own: ${lost}.`,
      },
    ]
  if (engine === '' && (isSet(EMBEDDING_URL) || isSet(EMBEDDING_KEY)))
    return [
      {
        ...about,
        todo: `Set '${ENGINE}' to 'openai'.`,
        message: `'${ENGINE}' is missing beside '${isSet(EMBEDDING_URL) ? EMBEDDING_URL : EMBEDDING_KEY}': Open WebUI embeds documents with the model of its image, whose vectors have another length than the endpoint's.`,
      },
    ]
  if (engine !== 'openai') return []
  const missing: Finding[] = []
  if (isMissing(MODEL))
    missing.push({
      ...about,
      todo: `Set '${MODEL}' to a model of the endpoint.`,
      message: `'${MODEL}' is missing: Open WebUI asks the endpoint for a model that only its own image has, and ${lost}.`,
    })
  const hasOther = isSet(URLS) || isSet('OPENAI_API_BASE_URL')
  if (isMissing(EMBEDDING_URL) && hasOther)
    missing.push({
      ...about,
      todo: `Set '${EMBEDDING_URL}' to the endpoint of '${MODEL}'.`,
      message: `'${EMBEDDING_URL}' is missing: Open WebUI sends the text of every document to api.openai.com, not to the endpoint of the chats.`,
    })
  if (isMissing(EMBEDDING_KEY) && (isSet(KEYS) || isSet('OPENAI_API_KEY')))
    missing.push({
      ...about,
      level: 'warning',
      todo: `Set '${EMBEDDING_KEY}' in 'Secrets', if the endpoint wants a key.`,
      message: `'${EMBEDDING_KEY}' is missing while the endpoint of the chats has a key: an endpoint that wants one refuses it, and ${lost}.`,
    })
  return missing
}
