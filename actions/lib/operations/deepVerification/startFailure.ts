import { type Observation, unhealthyForGood } from '../verification/probe.ts'

type StartFailure = {
  readonly pattern: RegExp
  /** The next step, as an instruction. */
  readonly todo: string
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html */
const START_FAILURES: readonly StartFailure[] = [
  {
    pattern: /capacity is unavailable|SpotInterruption|Spot Task was interrupted|RESOURCE:/i,
    todo: "AWS has no capacity of this kind in the subnets' zones now: try again later. With CapacityProvider FARGATE_SPOT the service waits for it, too.",
  },
  {
    pattern: /CannotPull|pull image|failed to resolve ref/i,
    todo: "Check the image and its digest ('npm run pin'), and the tasks' way to the registry: NAT gateway, or a mirror in Amazon ECR.",
  },
  {
    pattern: /unable to pull secrets|retrieve secret/i,
    todo: 'Check that the secret exists, that the execution role may read it, and that the tasks reach Secrets Manager.',
  },
  {
    pattern: /EFS|mount/,
    todo: "Check the file system's mount targets, access point and security group, and the task role.",
  },
  {
    pattern: /logger|log group|log driver|CreateLogStream/i,
    todo: "Check that the task definition's log group exists and that the execution role may write to it.",
  },
  {
    pattern: /OutOfMemory/i,
    todo: 'Give the tasks more memory (TaskMemory).',
  },
]

/** The service's tasks start with the same image, roles, network and file system, so they fail for the same reason. */
export function startFailureObservation(reason: string): Observation {
  const todo = START_FAILURES.find(({ pattern }) => pattern.test(reason))?.todo
  return unhealthyForGood(
    `The one-off task did not start: '${reason}'`,
    todo ?? 'See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html',
  )
}
