import { containersOf } from '../services/ecs/runningTasks.ts'
import { mapsOf, propertyAt, propertyText } from '../services/propertyValues.ts'
import type { World } from '../world.ts'

/** The configuration of the application's container. */
export type Container = {
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  /** By the name of the variable: the ARN from which ECS reads its value. */
  readonly secrets: ReadonlyMap<string, string>
  readonly logGroup: string | undefined
}

/** The container of a task definition that listens on a port. */
export function findContainer(world: World, taskDefinition: string, port: number): Container | undefined {
  const all = containersOf(world, taskDefinition)
  const definition = all.find(candidate =>
    mapsOf(candidate.PortMappings).some(mapping => Number(mapping.ContainerPort) === port),
  )
  if (!definition) return undefined
  return {
    image: propertyText(definition.Image) ?? '',
    environment: Object.fromEntries(
      mapsOf(definition.Environment).map(({ Name: name, Value: value }) => [
        propertyText(name) ?? '',
        propertyText(value) ?? '',
      ]),
    ),
    secrets: new Map(
      mapsOf(definition.Secrets).map(({ Name: name, ValueFrom: source }) => [
        propertyText(name) ?? '',
        propertyText(source) ?? '',
      ]),
    ),
    logGroup: propertyText(propertyAt(definition, 'LogConfiguration', 'Options', 'awslogs-group')),
  }
}

/** By its image, or by its own variables: a registry may have the image under another name. */
export function isOpenWebUi({ image, environment }: Pick<Container, 'image' | 'environment'>): boolean {
  return image.includes('open-webui') || Object.keys(environment).some(name => name.startsWith('WEBUI_'))
}

/** The reason why the application exits at its start; undefined when it opens its port. */
export function startFailureOf(world: World, { environment, secrets }: Container): string | undefined {
  if (!environment.WEBUI_SECRET_KEY && !secrets.has('WEBUI_SECRET_KEY')) return 'WEBUI_SECRET_KEY is missing'
  const method = environment.OAUTH_CODE_CHALLENGE_METHOD
  if (method && method !== 'S256') return `OAUTH_CODE_CHALLENGE_METHOD is '${method}'`
  const dimensions = Number(environment.PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH ?? '1536')
  if (dimensions > 2_000 && environment.PGVECTOR_USE_HALFVEC?.toLowerCase() !== 'true')
    return `vectors of ${dimensions} dimensions need PGVECTOR_USE_HALFVEC`
  const host = environment.DATABASE_HOST
  // The emulator does not know databases outside of RDS; one in RDS must exist.
  const isKnown = !host?.includes('.rds.') || databaseHosts(world).includes(host)
  return isKnown ? undefined : `the database '${host}' cannot be reached`
}

function databaseHosts(world: World): readonly string[] {
  return ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']
    .flatMap(type => world.resources(type))
    .flatMap(({ attributes }) => propertyText(attributes['Endpoint.Address']) ?? [])
}
