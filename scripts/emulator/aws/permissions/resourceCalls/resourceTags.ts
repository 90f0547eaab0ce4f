import { isMap } from '#lib/model/json.ts'
import type { RequestContext } from '../authorization.ts'
import { handlerPermissionsOf } from '../handlers/handlerPermissions.ts'
import { type Tags, tagContextOf } from '../tagContext.ts'
import type { CalledResource } from './calledResource.ts'
import { valuesAt } from './valuesAt.ts'

/** The tags of a resource: those of its template over those of its stack; none for a type without tags. */
export function tagsOf({ type, properties, stackTags }: CalledResource): Tags {
  const { tagProperty } = handlerPermissionsOf(type)
  if (tagProperty === '') return {}
  const own = properties[tagProperty]
  const pairs = valuesAt(properties, tagProperty).flatMap(tag =>
    isMap(tag) && typeof tag.Key === 'string' ? [[tag.Key, String(tag.Value ?? '')] as const] : [],
  )
  const map = isMap(own) ? Object.entries(own).map(([key, value]) => [key, String(value)] as const) : []
  return { ...stackTags, ...Object.fromEntries([...pairs, ...map]) }
}

/** `aws:ResourceTag/…` of a live resource. */
export function resourceTagContextOf(resource: CalledResource): RequestContext {
  return tagContextOf('aws:ResourceTag', liveTagsOf(resource))
}

/** With the tags that CloudFormation adds itself; a policy may use them, a request does not contain them. */
function liveTagsOf(resource: CalledResource): Tags {
  const { hasSystemTags = handlerPermissionsOf(resource.type).hasSystemTags } = resource
  const { logicalId, stackName, stackId } = resource
  const systemTags = {
    'aws:cloudformation:logical-id': logicalId,
    'aws:cloudformation:stack-id': stackId,
    'aws:cloudformation:stack-name': stackName,
  }
  return { ...tagsOf(resource), ...(hasSystemTags && stackId !== '' ? systemTags : {}) }
}
