import type { Finding } from '../../model/problem.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ApplicationContainer, applicationContainersIn } from './applicationContainer.ts'
import { unknownVariables } from './unknownVariables.ts'

/** Looks at the environment variables of one container that runs Open WebUI. */
type ContainerRule = (container: ApplicationContainer) => readonly Finding[]

const CONTAINER_RULES: readonly ContainerRule[] = [unknownVariables]

/** The environment variables of Open WebUI, in any template that runs it. */
export const applicationVariables: EnvironmentRule = (_environment, stack) =>
  applicationContainersIn(stack).flatMap(container => CONTAINER_RULES.flatMap(rule => rule(container)))
