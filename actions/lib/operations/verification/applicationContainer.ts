import type { RunningContainer } from '../../model/runtime.ts'
import { missingOutput, type Observation, unhealthy, unhealthyForGood } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'
import { noTasks } from './zeroTasks.ts'

/** The application's container as it is deployed, or the reason why there is none. */
export async function applicationContainer({
  runtime,
  clock,
  outputs,
}: Pick<VerificationContext, 'runtime' | 'clock' | 'outputs'>): Promise<RunningContainer | Observation> {
  const { ClusterName: cluster, ServiceName: name, Image: image } = outputs
  if (!cluster) return missingOutput('ClusterName')
  if (!name) return missingOutput('ServiceName')
  if (!image) return missingOutput('Image')
  const service = await runtime.service(cluster, name)
  if (!service) return unhealthyForGood(`Cluster '${cluster}' has no active service '${name}'.`)
  if (service.desired === 0) return noTasks({ outputs, clock })
  const containers = await runtime.containers(service.taskDefinition)
  const container = containers.find(candidate => candidate.image === image)
  return container ?? unhealthy(`The service does not run '${image}'.`, 'Deploy again.')
}
