import { TESTED_VARIABLES } from '../../templates/environmentVariables.ts'
import { at, list } from '../../templates/invariants/readResources.ts'
import { repositoryTemplates } from './repositoryStack.ts'

/**
 * Variables that are the value of a parameter and that no test knows: an owner adds such a setting with its parameter. Any
 * other variable has to be tried with Open WebUI first.
 */
export const OWNER_SETTINGS: ReadonlySet<string> = new Set(
  [...repositoryTemplates.values()].flatMap(({ resources, parameters }) =>
    Object.values(resources)
      .filter(({ type }) => type === 'AWS::ECS::TaskDefinition')
      .flatMap(({ properties }) => list(properties.ContainerDefinitions))
      .flatMap(container => list(at(container, 'Environment')))
      .filter(variable => String(at(variable, 'Value', 'Ref')) in parameters)
      .map(variable => String(at(variable, 'Name')))
      .filter(name => !(name in TESTED_VARIABLES)),
  ),
)
