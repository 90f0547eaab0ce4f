import { isOpenWebUi } from '../../analysis/lifecycle/containerImages.ts'
import type { Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { Unknown, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueMap } from '../../template/resolve/unknownValue.ts'
import { isClearSecret } from './clearSecret.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { isTrue, isUnknown, numberOf, propertyAt, quotedValue, scalarTextOf, valuesIn } from './values.ts'
import { type ControlViolation, violationOf } from './violation.ts'

/** A container of a task definition. */
export type Container = {
  readonly found: ResourceInStack
  readonly path: Path
  readonly container: ValueMap
  /** `container 'web'`; the place in the list for one without a name. */
  readonly title: string
}

/** The containers of all task definitions. */
export function taskContainersIn(scope: ControlScope): readonly Container[] {
  return resourcesOfType(scope, 'AWS::ECS::TaskDefinition').flatMap(found =>
    valuesIn(found.resource.properties.ContainerDefinitions).flatMap((container, index): readonly Container[] => {
      if (!isValueMap(container)) return []
      const title = `container '${scalarTextOf(container.Name) ?? index}'`
      return [{ found, path: ['ContainerDefinitions', index], container, title }]
    }),
  )
}

/** Limits, capabilities and secrets of containers. */
export const containers: Control = scope =>
  taskContainersIn(scope).flatMap(container => [
    ...memoryLimit(container),
    ...stopTimeout(container),
    ...(isWindows(container) ? [] : linux(container)),
    ...clearSecrets(container),
  ])

function memoryLimit({ found, path, container, title }: Container): readonly Finding[] {
  if (found.resource.properties.Memory !== undefined || container.Memory !== undefined) return []
  return [
    violationOf(found, {
      ...{
        rule: 'control/memory-limit',
        severity: 'medium',
        path,
        todo: "Set Memory of the task, or the container's.",
      },
      clause: `has no limit for the memory of ${title}: it can take that of everything on its host`,
    }),
  ]
}

/** Fargate accepts two minutes at most. */
function stopTimeout({ found, path, container, title }: Container): readonly Finding[] {
  const seconds = numberOf(container.StopTimeout)
  if (seconds === undefined || seconds <= 120) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/stop-timeout', severity: 'medium', path: [...path, 'StopTimeout'] },
      clause: `has StopTimeout ${seconds} for ${title}: Fargate refuses more than 120 seconds`,
      todo: 'Set StopTimeout to 120 or less.',
    }),
  ]
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html: not for Windows. */
function isWindows({ found }: Container): boolean {
  const family = scalarTextOf(propertyAt(found.resource.properties, 'RuntimePlatform', 'OperatingSystemFamily')) ?? ''
  return family.startsWith('WINDOWS')
}

function linux({ found, path, container, title }: Container): readonly Finding[] {
  const { Ulimits: limits, LinuxParameters: parameters } = container
  const dropped = propertyAt(parameters, 'Capabilities', 'Drop')
  const init = propertyAt(parameters, 'InitProcessEnabled')
  const violations: readonly (ControlViolation | false)[] = [
    !isUnknown(limits) &&
      !valuesIn(limits).some(limit => scalarTextOf(propertyAt(limit, 'Name')) === 'nofile') && {
        ...{ rule: 'control/open-files', severity: 'low', path: [...path, 'Ulimits'] },
        clause: `has no limit of open files (Ulimits, nofile) for ${title}: the platform decides how many connections it can have`,
        todo: "Add { Name: nofile, SoftLimit: 65536, HardLimit: 65536 } to the container's Ulimits.",
      },
    !isUnknown(dropped) &&
      !valuesIn(dropped).some(name => scalarTextOf(name) === 'ALL') && {
        ...{ rule: 'control/container-capabilities', severity: 'medium' },
        path: [...path, 'LinuxParameters', 'Capabilities', 'Drop'],
        clause: `leaves ${title} the capabilities of Linux that Docker gives: an intruder who is root can use them`,
        todo: 'Set LinuxParameters/Capabilities/Drop to [ALL], and add only those that the program uses.',
      },
    !isUnknown(init) &&
      !isTrue(init) && {
        ...{ rule: 'control/init-process', severity: 'low', path: [...path, 'LinuxParameters', 'InitProcessEnabled'] },
        clause: `runs ${title} without an init process: signals may not reach the program, and ended processes stay`,
        todo: 'Set LinuxParameters/InitProcessEnabled to true.',
      },
  ]
  return violations.flatMap(violation => (violation ? [violationOf(found, violation)] : []))
}

/** Those of Open WebUI have a rule of their own, which knows its variables. */
function clearSecrets({ found, path, container, title }: Container): readonly Finding[] {
  const { Image: image, Name: name } = container
  const ofImage = image instanceof Unknown ? image.text : (scalarTextOf(image) ?? '')
  if (isOpenWebUi({ name: scalarTextOf(name) ?? '', image: ofImage })) return []
  return valuesIn(container.Environment).flatMap((variable, index): readonly Finding[] => {
    const [variableName = '', value = ''] = [
      scalarTextOf(propertyAt(variable, 'Name')),
      scalarTextOf(propertyAt(variable, 'Value')),
    ]
    if (!isClearSecret(variableName, value)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/clear-secret', severity: 'high', path: [...path, 'Environment', index, 'Value'] },
        clause: `has a secret in variable ${quotedValue(variableName)} of ${title}: everyone who may describe the task definition reads it`,
        todo: "Store it in AWS Secrets Manager, and name the secret in 'Secrets' in place of 'Environment'.",
      }),
    ]
  })
}
