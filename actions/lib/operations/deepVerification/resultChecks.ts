import type {
  DeepResults,
  FolderResult,
  ModelResult,
  PartFailure,
  PostgresResult,
  SqliteResult,
} from '../../model/deepResults.ts'
import { healthy, notChecked, type Observation, unhealthyForGood } from '../verification/probe.ts'
import { providerObservation } from './providerObservation.ts'

/** The results of a part, as one check. */
export type NamedObservation = { readonly name: string; readonly observation: Observation }

/** The checks that a task makes in every environment. */
export const TASK_CHECKS = ['deep: files', 'deep: database', 'deep: provider'] as const

/**
 * One check for each part; none for a cache or for models that the application does not have.
 * @param poolId the user pool of the stack, whose issuer is expected; undefined for any
 */
export function resultChecks(results: DeepResults, poolId: string | undefined): readonly NamedObservation[] {
  const { files, database, cache, models, modelsAreNamed, provider } = results
  const hasModels = 'error' in models || models.length > 0
  return [
    { name: 'deep: files', observation: filesObservation(files) },
    { name: 'deep: database', observation: databaseObservation(database) },
    ...(cache === null ? [] : [{ name: 'deep: cache', observation: cacheObservation(cache) }]),
    ...(hasModels ? [{ name: 'deep: models', observation: modelsObservation(models, modelsAreNamed) }] : []),
    { name: 'deep: provider', observation: providerObservation(provider, poolId) },
  ]
}

function filesObservation(files: DeepResults['files']): Observation {
  if ('error' in files) return unhealthyForGood(`The task could not write files: ${files.error}`)
  if (files.length === 0)
    return unhealthyForGood(
      'The container has no folder on a file system: uploads are lost with its task.',
      "Check the task definition's volumes and mount points.",
    )
  const problems = files.flatMap(folder => folderProblemOf(folder) ?? [])
  const list = files.map(({ folder }) => `'${folder}'`).join(', ')
  if (problems.length === 0) return healthy(`A file was written to ${list}, read back and deleted.`)
  return unhealthyForGood(
    `${problems.join('; ')}.`,
    "Check the access point's user and permissions, the file system's policy and the task role.",
  )
}

function folderProblemOf({ folder, mounted, same, error }: FolderResult): string | undefined {
  if (error !== undefined) return `A file in '${folder}' could not be written, read and deleted: ${error}`
  if (!mounted) return `'${folder}' is on the task's own disk: its files are lost with the task`
  return same === true ? undefined : `A file in '${folder}' has another content than was written`
}

const DATABASE_TODO =
  "Check the database's state, its security group, and that its secret has the password that it has."

function databaseObservation(database: DeepResults['database']): Observation {
  if ('error' in database)
    return unhealthyForGood(`The task could not use the database: ${database.error}`, DATABASE_TODO)
  return database.kind === 'sqlite' ? sqliteObservation(database) : postgresObservation(database)
}

function sqliteObservation({ exists, tables = 0 }: SqliteResult): Observation {
  if (!exists)
    return unhealthyForGood(
      'The file of the SQLite database does not exist.',
      'The application creates it at its first start: read its log.',
    )
  if (tables === 0) return unhealthyForGood('The SQLite database has no table.', "Read the application's log.")
  return healthy(`The SQLite database has ${tables} tables and indexes, and accepts a writer. Nothing was written.`)
}

function postgresObservation({ version, tls, same, vector }: PostgresResult): Observation {
  const server = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`
  if (!same) return unhealthyForGood(`${server} returned another row than was stored.`, DATABASE_TODO)
  if (!tls)
    return unhealthyForGood(
      `${server} is used without TLS.`,
      "Check PGSSLMODE in the task definition's environment: 'require' was expected.",
    )
  if (vector && 'error' in vector)
    return unhealthyForGood(
      `${server} stores a row, but has no pgvector, and the application's user cannot create it: ${vector.error}`,
      "Uploads are accepted and fail later. Run 'CREATE EXTENSION vector' as a user who may, or give the application's user the right.",
    )
  const documents = !vector
    ? ''
    : 'version' in vector
      ? `, and has pgvector ${vector.version}`
      : '; pgvector is not there yet, and the application may create it'
  return healthy(`${server} stored a row over TLS, returned it and rolled it back${documents}.`)
}

function cacheObservation(cache: { readonly reachable: true } | PartFailure): Observation {
  if ('reachable' in cache) return healthy('The cache accepted the token and responded.')
  return unhealthyForGood(
    `The task could not use the cache: ${cache.error}`,
    "Check the cache's state, its security group, and the secret with its address and token.",
  )
}

function modelsObservation(models: DeepResults['models'], areNamed: boolean): Observation {
  if ('error' in models) return unhealthyForGood(`The task could not ask for models: ${models.error}`)
  const observations = models.map(model => modelObservation(model, areNamed))
  const worst = (['unhealthy', 'not-checked'] as const).find(verdict =>
    observations.some(observation => observation.verdict === verdict),
  )
  const shown = worst ? observations.filter(({ verdict }) => verdict === worst) : observations
  const [first] = shown
  const detail = shown.map(observation => observation.detail).join(' ')
  return { ...(first ?? notChecked('No endpoint was asked.')), detail }
}

function modelObservation(model: ModelResult, areNamed: boolean): Observation {
  if ('error' in model)
    return unhealthyForGood(
      `The task does not reach the model endpoint '${model.host}': ${model.error}`,
      'Check the address, and that it is reachable on port 443 from the subnets of the tasks.',
    )
  const { host, status } = model
  if (status === 200) return healthy(`'${host}' lists its models with the stored key (HTTP 200).`)
  if (status === 401 || status === 403)
    return unhealthyForGood(
      `'${host}' refuses the stored key (HTTP ${status}).`,
      'Store another key in the secret, then deploy: tasks read it when they start.',
    )
  if (areNamed && (status === 404 || status === 405))
    return notChecked(
      `The task reaches '${host}', which lists no models (HTTP ${status}), so the key is not proven.`,
      'Sign in and ask a model.',
    )
  return unhealthyForGood(
    `'${host}' returned HTTP ${status} for its list of models; 200 was expected.`,
    'Check ModelApiBaseUrl: the address usually ends with /v1.',
  )
}
