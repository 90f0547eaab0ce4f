import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { propertyErrorMessage, propertyProblemsOf } from './propertyProblems.ts'
import type { TypeSpecification } from './typeSpecification.ts'

export function specificationOf(engine: Engine, type: string): TypeSpecification {
  const specification = engine.specification.find(type)
  if (!specification) throw new ResourceFailure(`Unrecognized resource types: [${type}]`)
  return specification
}

/** Refuses properties that the handler of the resource type would refuse. */
export function checkResourceProperties(engine: Engine, { logicalId, type, properties }: EmulatedResource): void {
  const problems = propertyProblemsOf(specificationOf(engine, type), properties)
  if (problems.length > 0) throw new ResourceFailure(propertyErrorMessage(logicalId, problems))
}
