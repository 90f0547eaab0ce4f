import type { DeepResults, FolderResult, ModelResult, PartFailure, ProviderResult } from '#lib/model/deepResults.ts'
import { RESULTS_END, RESULTS_START } from '#lib/model/deepResults.ts'
import { partitionOf } from '#lib/model/environment.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { World } from '../../world.ts'
import { mapsOf, propertyAt, propertyText } from '../propertyValues.ts'

export type ContainerRun = {
  readonly container: JsonMap
  /** Of its task definition. */
  readonly volumes: readonly JsonMap[]
  readonly command: readonly string[]
}

export type ProgramOutput = { readonly exitCode: number; readonly lines: readonly string[] }

/**
 * The output of a command inside the application's image. The emulator runs none: it knows the program of `verify --deep`
 * by the mark of its results, and writes what that would find among the live resources.
 */
export function programOutput(world: World, run: ContainerRun): ProgramOutput {
  const [interpreter = '', option, program = '', ...folders] = run.command
  if (interpreter !== 'python3' || option !== '-c' || !program.includes(RESULTS_START))
    return { exitCode: 127, lines: [`The emulator cannot run '${interpreter}'.`] }
  const results = resultsOf(world, run, folders)
  return { exitCode: 0, lines: [`${RESULTS_START}${JSON.stringify(results)}${RESULTS_END}`] }
}

function resultsOf(world: World, { container, volumes }: ContainerRun, folders: readonly string[]): DeepResults {
  const environment = Object.fromEntries(
    mapsOf(container.Environment).map(({ Name: name, Value: value }) => [
      propertyText(name) ?? '',
      propertyText(value) ?? '',
    ]),
  )
  const secrets = new Set(mapsOf(container.Secrets).flatMap(({ Name: name }) => propertyText(name) ?? []))
  return {
    files: folders.map(folder => folderResult(folder, container, volumes)),
    database: databaseResult(world, environment),
    cache: secrets.has('REDIS_URL') ? cacheResult(world, container) : null,
    models: modelResults(environment),
    modelsAreNamed: environment.OPENAI_API_CONFIGS?.includes('model_ids') ?? false,
    provider: providerResult(world, environment.OPENID_PROVIDER_URL ?? ''),
  }
}

function folderResult(folder: string, container: JsonMap, volumes: readonly JsonMap[]): FolderResult {
  const mount = mapsOf(container.MountPoints).find(({ ContainerPath: path }) => path === folder)
  const volume = volumes.find(({ Name: name }) => name === mount?.SourceVolume)
  return { folder, mounted: volume?.EFSVolumeConfiguration !== undefined, same: true }
}

type Variables = Readonly<Record<string, string>>

function databaseResult(world: World, environment: Variables): DeepResults['database'] {
  const { DATABASE_HOST: host, DATABASE_URL: url = '' } = environment
  if (host === undefined)
    return url.startsWith('sqlite') ? { kind: 'sqlite', exists: true, tables: 60 } : { kind: 'sqlite', exists: false }
  const database = ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']
    .flatMap(type => world.resources(type))
    .find(({ attributes }) => propertyText(attributes['Endpoint.Address']) === host)
  if (!database) return { error: `could not translate host name "${host}" to address: Name or service not known` }
  const [major = 17, minor = 0] = (propertyText(database.properties.EngineVersion) ?? '17').split('.').map(Number)
  return {
    ...{ kind: 'postgresql', version: major * 10_000 + minor, tls: true, same: true },
    ...(environment.VECTOR_DB === 'pgvector' &&
      environment.BYPASS_EMBEDDING_AND_RETRIEVAL !== 'true' && { vector: { version: '0.8.0' } }),
  }
}

/** The container has the name of the cache as a label. */
function cacheResult(world: World, container: JsonMap): DeepResults['cache'] {
  const id = propertyText(propertyAt(container, 'DockerLabels', 'cache'))
  const exists = world
    .resources('AWS::ElastiCache::ReplicationGroup')
    .some(({ physicalId }) => id === undefined || physicalId.toLowerCase() === id.toLowerCase())
  return exists ? { reachable: true } : { error: 'Error -2 connecting to the cache. Name or service not known.' }
}

/** Endpoints are outside of the account. Each takes its key; that of Amazon Bedrock has no list of models. */
function modelResults({ ENABLE_OPENAI_API: isOn = 'true', OPENAI_API_BASE_URLS: urls = '' }: Variables): ModelResult[] {
  if (isOn !== 'true') return []
  return urls
    .split(';')
    .filter(url => URL.canParse(url))
    .map(url => new URL(url).hostname)
    .map(host => ({ host, status: host.startsWith('bedrock-runtime.') ? 404 : 200 }))
}

function providerResult(world: World, address: string): ProviderResult | PartFailure | null {
  if (address === '') return null
  const { urlSuffix } = partitionOf(world.region)
  const pool = world
    .resources('AWS::Cognito::UserPool')
    .find(({ physicalId }) => address.startsWith(`https://cognito-idp.${world.region}.${urlSuffix}/${physicalId}/`))
  if (!pool) return { status: 400 }
  const hasPages = world
    .resources('AWS::Cognito::UserPoolDomain')
    .some(({ properties }) => properties.UserPoolId === pool.physicalId)
  // The document of a pool without a domain has no endpoints, and Python names the missing key.
  if (!hasPages) return { error: "'token_endpoint'" }
  return { status: 200, issuer: address.replace(/\/\.well-known\/.*$/, ''), keys: 200, token: 405 }
}
