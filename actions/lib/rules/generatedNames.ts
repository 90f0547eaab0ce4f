import {
  generatedNameOf,
  nestedStackNameOf,
  randomLengthsOf,
  type UnnamedResource,
} from '../model/cloudFormation/generatedName.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { type Environment, partitionOf, stackNameOf } from '../model/environment.ts'
import { lookup } from '../model/lookup.ts'
import type { Finding, Location } from '../model/problem.ts'
import { quotedList } from '../model/quotedList.ts'
import { wildcardPattern } from '../model/wildcardPattern.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import { NAMED_TYPES, type NamedType } from './namedTypes.ts'
import { allowedResources } from './servicePermissions.ts'

type Uncovered = {
  readonly resource: Candidate
  /** The name without its random end. */
  readonly prefix: string
  /** The resources that the service role may create. */
  readonly patterns: readonly string[]
  /** Characters that the stack's name has too many; undefined if no shorter name is covered either. */
  readonly excess: number | undefined
}

type Stacks = { readonly stack: ResolvedStack; readonly bootstrap: ResolvedStack }

/**
 * Resources whose generated name the service role may not create, because the names of application and environment are
 * too long: CloudFormation shortens them, and then they no longer begin as the role's statements say. One finding per
 * environment.
 */
export function longNameFindings(environment: Environment, stacks: Stacks): readonly Finding[] {
  const tooLong = uncoveredResources(environment, stacks).flatMap(({ excess, ...one }) =>
    excess === undefined ? [] : [{ ...one, excess }],
  )
  const [first, ...others] = tooLong.toSorted((a, b) => b.excess - a.excess)
  if (!first) return []
  const { resource, prefix, patterns, excess } = first
  const too = others.length > 0 ? ` The same holds for ${quotedList(others.map(other => other.resource.path))}.` : ''
  return [
    {
      level: 'error',
      rule: 'environment/generated-name',
      message: `CloudFormation would name '${resource.path}' '${prefix}…', but its service role may create ${quotedList(patterns)} alone.${too}`,
      todo: `Shorten the application's or the environment's name by ${excess} ${excess === 1 ? 'character' : 'characters'}.`,
      location: environment.locationOf(['application']),
    },
  ]
}

/** Resources whose name no statement of the service role covers, however short the environment's name is. */
export function uncoveredNameFindings(environment: Environment, stacks: Stacks): readonly Finding[] {
  const { document } = stacks.bootstrap.template
  return uncoveredResources(environment, stacks)
    .filter(({ excess }) => excess === undefined)
    .map(({ resource: { path, location, named } }) => ({
      level: 'error',
      rule: 'template/generated-name',
      message: `CloudFormation's service role may not create '${path}': no statement with '${named.action}' covers its generated name.`,
      todo: `Add the name to the statements of 'ServiceRole' in ${document.file}, then run 'npm run bootstrap'.`,
      location,
    }))
}

type Candidate = UnnamedResource & { readonly path: string; readonly location: Location; readonly named: NamedType }

function uncoveredResources(environment: Environment, { stack, bootstrap }: Stacks): readonly Uncovered[] {
  return resourcesIn(stack, stackNameOf(environment)).flatMap(resource => uncoveredBy(bootstrap, environment, resource))
}

function resourcesIn(stack: ResolvedStack, stackName: string): readonly Candidate[] {
  const { document } = stack.template
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }): readonly Candidate[] => {
    const named = lookup(NAMED_TYPES, type)
    if (!named || properties[named.property] !== undefined) return []
    const path = stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId
    return [{ type, logicalId, stackName, named, path, location: document.locationOf(['Resources', logicalId]) }]
  })
  const nested = Object.entries(stack.nested).filter(([id]) => stack.resources[id]?.type === NESTED_STACK)
  return [...own, ...nested.flatMap(([id, child]) => resourcesIn(child, nestedStackNameOf(stackName, id)))]
}

function uncoveredBy(bootstrap: ResolvedStack, environment: Environment, resource: Candidate): readonly Uncovered[] {
  const { action, arn } = resource.named
  const root = stackNameOf(environment)
  const patterns = allowedResources(bootstrap, action)
  /** True for the same resource of an environment whose stack has this name. */
  const isCovered = (name: string): boolean =>
    randomLengthsOf(resource.type).every(length => {
      const stackName = resource.stackName.replace(root, name)
      const { prefix, lowerCase } = generatedNameOf({ ...resource, stackName }, length)
      const target = arnOf(arn, environment, `${prefix}${(lowerCase ? 'x' : 'X').repeat(length)}`)
      return patterns.some(pattern => wildcardPattern(pattern.replaceAll(root, name)).test(target))
    })
  // A role without the action at all fails for every name, and the tests of the bootstrap template report it.
  if (patterns.length === 0 || isCovered(root)) return []
  const lengths = Array.from({ length: root.length - 1 }, (_, index) => index + 1)
  const excess = lengths.find(length => isCovered(root.slice(0, -length)))
  return [{ resource, prefix: generatedNameOf(resource).prefix, patterns, excess }]
}

function arnOf(arn: string, { account, region }: Environment, name: string): string {
  const values: Readonly<Record<string, string>> = { R: region, A: account, NAME: name }
  return `arn:${partitionOf(region).partition}:${arn.replace(/\b(?:R|A|NAME)\b/g, word => values[word] ?? word)}`
}
