import { imageNameOf } from '../../../analysis/lifecycle/imageVersion.ts'
import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { mostTasks } from '../taskCount.ts'

const RULE = 'application/vectors'
const [STORE, LENGTH, HALF] = ['VECTOR_DB', 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', 'PGVECTOR_USE_HALFVEC'] as const
/** `VectorType` in `retrieval/vector/type.py` of Open WebUI 0.12.4. */
const STORES =
  'chroma elasticsearch mariadb-vector milvus opengauss opensearch oracle23ai pgvector pinecone qdrant s3vector valkey weaviate'.split(
    ' ',
  )
const FOLDER = '/app/backend/data/vector_db'

/** Where the contents of documents are stored for searches. */
export const vectors: ValueRule = settings => [...store(settings), ...dimensions(settings)]

function store(settings: ApplicationSettings): readonly Finding[] {
  const { text, isMissing, isTrue, isSet, location, container } = settings
  const isSlim = isSlimImage(settings)
  const value = isMissing(STORE) ? (isSlim ? 'pgvector' : 'chroma') : text(STORE)
  if (value === undefined || isTrue('BYPASS_EMBEDDING_AND_RETRIEVAL', false)) return []
  const about = { rule: RULE, location: location(STORE) }
  if (!STORES.includes(value))
    return [
      {
        ...about,
        level: 'error',
        todo: `Set '${STORE}' to one of ${STORES.join(', ')}.`,
        message: `'${STORE}' is '${value}', which Open WebUI does not know: it does not start, or refuses every document.`,
      },
    ]
  if (isSlim && value !== 'pgvector')
    return [
      {
        ...about,
        level: 'error',
        todo: `Set '${STORE}' to 'pgvector', or take the standard image.`,
        message: `'${STORE}' is '${value}', and the slim image has 'pgvector' alone: every upload of a document fails.`,
      },
    ]
  const isPostgres = isSet('DATABASE_HOST') || text('DATABASE_URL')?.startsWith('postgres')
  const isFile = text('DATABASE_URL')?.startsWith('sqlite') || (isMissing('DATABASE_URL') && isMissing('DATABASE_TYPE'))
  if (value === 'pgvector' && isFile && isMissing('PGVECTOR_DB_URL'))
    return [
      {
        ...about,
        level: 'error',
        todo: "Set 'PGVECTOR_DB_URL' in 'Secrets', or take another store.",
        message: `'${STORE}' is 'pgvector', and no PostgreSQL database is set: Open WebUI does not start.`,
      },
    ]
  const isKept = container.mounts.some(({ path }) => `${FOLDER}/`.startsWith(`${path}/`))
  if (value !== 'chroma' || isSet('CHROMA_HTTP_HOST') || (isKept && mostTasks(container) === 1)) return []
  if (!isPostgres && mostTasks(container) === 1) return []
  return [
    {
      ...{ ...about, level: mostTasks(container) > 1 ? 'error' : 'warning', todo: `Set '${STORE}' to 'pgvector'.` },
      message: `'${STORE}' is ${isMissing(STORE) ? "missing and 'chroma' by default" : "'chroma'"}, a folder inside the container: knowledge and uploaded documents are found by one task alone, and by none after the next deployment.`,
    },
  ]
}

function dimensions({ text, isTrue, location }: ApplicationSettings): readonly Finding[] {
  const value = Number(text(LENGTH))
  if (!(value > 2000) || isTrue(HALF, false) !== false) return []
  return [
    {
      ...{
        level: 'error',
        rule: RULE,
        location: location(LENGTH),
        todo: `Set '${HALF}' to 'true', or '${LENGTH}' to 2000 or less.`,
      },
      message: `'${LENGTH}' is '${value}' and '${HALF}' is not 'true': the index of pgvector ends at 2000 dimensions, and Open WebUI does not start.`,
    },
  ]
}

/** The image without libraries for models of its own. */
export function isSlimImage({ container, isTrue }: ApplicationSettings): boolean {
  return imageNameOf(container.image).tag?.endsWith('-slim') === true || isTrue('USE_SLIM_DOCKER', false) === true
}
