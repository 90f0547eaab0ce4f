import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { ResolvedResource, ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { RESPONSE_HEADERS } from '../../../scripts/emulator/aws/application/distribution.ts'
import { addedHeaders } from '../../../scripts/emulator/aws/application/loadBalancer.ts'
import { at, list, textOf } from '../../templates/invariants/readResources.ts'

/** The task of an environment, as its templates describe it. A value that only AWS knows is a text such as `${SignIn/Client}`. */
export type EnvironmentTask = {
  readonly environment: string
  /** The parameters that were set for the run, instead of the environment's own. */
  readonly parameters: Readonly<Record<string, string>>
  readonly image: string
  readonly variables: Readonly<Record<string, string>>
  /** By variable: the secret that its value comes from. */
  readonly secrets: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  /** The health check of the container, for `sh -c`. */
  readonly healthCommand: string
  /** Seconds after its start in which a task may fail health checks: the shorter one of container and service. */
  readonly graceSeconds: number
  readonly memoryMiB: number
  /** The smallest number of tasks that the service runs. */
  readonly tasks: number
  /** True if the service is created with one task, and grows when that one has started. */
  readonly startsWithOneTask: boolean
  readonly addedHeaders: Readonly<Record<string, string>>
  /** Seconds that the load balancer keeps an idle connection. */
  readonly idleSeconds: number
  readonly vpcCidr: string
}

const workspace = openWorkspace(process.cwd())

/**
 * Resolves the templates with the parameters of an environment, and with these instead of its own.
 * @throws Problem if the environment or its templates are not valid, or run no Open WebUI
 */
export async function readTask(
  name: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<EnvironmentTask> {
  const environment = await readEnvironment(name, { workspace, schemas: schemaValidator })
  const { stack } = await resolveEnvironment(
    { ...environment, parameters: { ...environment.parameters, ...parameters } },
    { workspace },
  )
  const resources = allResources(stack)
  const task = one(resources, 'AWS::ECS::TaskDefinition', name)
  const service = one(resources, 'AWS::ECS::Service', name)
  const [container] = list(jsonOf(task.properties).ContainerDefinitions as Json).filter(isMap)
  if (!container) throw new Problem(`The task definition of environment '${name}' has no container.`)
  const target = resources.find(({ type }) => type === 'AWS::ApplicationAutoScaling::ScalableTarget')
  const balancer = jsonOf(one(resources, 'AWS::ElasticLoadBalancingV2::LoadBalancer', name).properties)
  const grace = [
    Number(service.properties.HealthCheckGracePeriodSeconds ?? 0),
    Number(at(container, 'HealthCheck', 'StartPeriod') ?? 0),
  ]
  return {
    environment: name,
    parameters,
    image: textOf(container.Image),
    variables: pairsOf(container.Environment, 'Name', 'Value'),
    secrets: pairsOf(container.Secrets, 'Name', 'ValueFrom'),
    outputs: Object.fromEntries(Object.entries(jsonOf(stack.outputs)).map(([key, value]) => [key, unknownText(value)])),
    healthCommand: textOf(at(container, 'HealthCheck', 'Command', 1)),
    graceSeconds: Math.min(...grace),
    memoryMiB: Number(task.properties.Memory),
    tasks: Number(target?.properties.MinCapacity ?? service.properties.DesiredCount ?? 1),
    startsWithOneTask: service.properties.DesiredCount === undefined,
    addedHeaders: addedHeadersOf(resources),
    idleSeconds: Number(attributesOf(balancer.LoadBalancerAttributes)['idle_timeout.timeout_seconds'] ?? 60),
    vpcCidr: unknownText(jsonOf(stack.parameters).VpcCidr ?? ''),
  }
}

function allResources(stack: ResolvedStack): readonly ResolvedResource[] {
  return [...Object.values(stack.resources), ...Object.values(stack.nested).flatMap(allResources)]
}

function one(resources: readonly ResolvedResource[], type: string, environment: string): ResolvedResource {
  const [found] = resources.filter(resource => resource.type === type)
  if (!found) throw new Problem(`The templates of environment '${environment}' have no resource of type '${type}'.`)
  return found
}

function jsonOf(value: unknown): JsonMap {
  return JSON.parse(JSON.stringify(value))
}

/** A reference is written as inside of a longer text: `${Compute/Cluster}`. */
function unknownText(value: Json | undefined): string {
  const text = textOf(value)
  return isMap(value) && !text.includes('${') && !text.includes('{{') ? `\${${text}}` : text
}

function pairsOf(items: Json | undefined, name: string, value: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list(items).map(item => [textOf(at(item, name)), unknownText(at(item, value))]))
}

function attributesOf(items: Json | undefined): Readonly<Record<string, string>> {
  return pairsOf(items, 'Key', 'Value')
}

/** Headers that the load balancer adds, or CloudFront in front of it. */
function addedHeadersOf(resources: readonly ResolvedResource[]): Readonly<Record<string, string>> {
  const listeners = resources.filter(({ type }) => type === 'AWS::ElasticLoadBalancingV2::Listener')
  const distributions = resources.filter(({ type }) => type === 'AWS::CloudFront::Distribution')
  const policies = Object.entries(RESPONSE_HEADERS).filter(([id]) => JSON.stringify(distributions).includes(id))
  return Object.assign(
    {},
    ...policies.map(([, headers]) => headers),
    ...listeners.map(({ properties }) => addedHeaders({ properties: jsonOf(properties) })),
  )
}
