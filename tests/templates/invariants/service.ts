import { CONTAINER_VARIABLES } from '#lib/rules/application/names/unknownVariables.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType } from './readResources.ts'
import { referencesIn } from './references.ts'

/** No secret: an address that is not guessable, and that Secrets Manager generates. */
const RANDOM_ADDRESS = 'WEBUI_ADMIN_EMAIL'

/** The service of the application. */
export const SERVICE: Readonly<Record<string, Invariant>> = {
  'no environment variable of a container holds a secret': parts =>
    containersOf(parts).flatMap(({ Environment }) =>
      list(Environment)
        .map(variable => String(at(variable, 'Name')))
        .filter(name => /KEY|SECRET|PASSWORD/.test(name) && !name.startsWith('ENABLE_')),
    ),

  'a secret reaches a container by its secrets alone': parts =>
    containersOf(parts).flatMap(({ Secrets: _, ...container }) => {
      const variables = list(container.Environment).filter(variable => at(variable, 'Name') !== RANDOM_ADDRESS)
      const secrets = resourcesOfType(parts, 'AWS::SecretsManager::Secret').map(({ name }) => name)
      const others = { ...container, Environment: variables }
      const isRevealed =
        JSON.stringify(others).includes('{{resolve:') || JSON.stringify(others).includes('.ClientSecret')
      return [
        ...referencesIn(others).filter(name => secrets.includes(name)),
        ...(isRevealed ? ['a dynamic reference'] : []),
      ]
    }),

  'every environment variable is one that Open WebUI reads': parts =>
    containersOf(parts).flatMap(({ Environment: variables, Secrets: secrets }) =>
      [...list(variables), ...list(secrets)]
        .map(variable => String(at(variable, 'Name')))
        .filter(name => !CONTAINER_VARIABLES.has(name)),
    ),

  'the file system is mounted on folders of data only, not over the models of the image': parts =>
    containersOf(parts)
      .flatMap(({ MountPoints }) => list(MountPoints).map(mount => String(at(mount, 'ContainerPath'))))
      .filter(path => !['uploads', 'database', 'vector_db'].some(folder => path === `/app/backend/data/${folder}`)),

  'requests stick to no task': parts =>
    resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::TargetGroup')
      .filter(
        ({ properties }) =>
          !list(properties.TargetGroupAttributes).some(
            attribute => at(attribute, 'Key') === 'stickiness.enabled' && at(attribute, 'Value') === 'false',
          ),
      )
      .map(({ name }) => name),

  'the service detects failing tasks, does not roll back by itself, and does not set its task count': parts =>
    resourcesOfType(parts, 'AWS::ECS::Service')
      .filter(
        ({ properties: { DeploymentConfiguration: deployment, ...service } }) =>
          at(deployment, 'DeploymentCircuitBreaker', 'Enable') !== true ||
          at(deployment, 'DeploymentCircuitBreaker', 'Rollback') !== false ||
          // CloudFormation waits for three hours without a circuit breaker, and for 36 with a bake time.
          at(deployment, 'BakeTimeInMinutes') !== undefined ||
          'DesiredCount' in service ||
          !(Number(service.HealthCheckGracePeriodSeconds) >= 180),
      )
      .map(({ name }) => name),
}
