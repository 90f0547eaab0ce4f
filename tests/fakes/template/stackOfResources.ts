import type { ResolvedResource, ResolvedStack, ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { aResolvedStack } from './aResolvedStack.ts'

export type ResourceAbout = {
  readonly type: string
  readonly properties?: ValueMap
  /** DeletionPolicy and other attributes beside the properties. */
  readonly attributes?: ValueMap
}

/** A stack without a template of its own, from its resources by their paths: `Network/Vpc`. */
export function stackOfResources(resources: Readonly<Record<string, ResourceAbout>>): ResolvedStack {
  const stack = aResolvedStack({ 'main.yaml': 'Resources: { Topic: { Type: AWS::SNS::Topic } }' })
  const entries = Object.entries(resources).map(([path, about]) => [path, resourceOf(path, about)] as const)
  return { ...stack, resources: Object.fromEntries(entries) }
}

function resourceOf(logicalId: string, { type, properties = {}, attributes = {} }: ResourceAbout): ResolvedResource {
  const policies = { deletionPolicy: undefined, updateReplacePolicy: undefined }
  return { logicalId, type, properties, dependencies: [], ...policies, metadata: {}, otherAttributes: attributes }
}
