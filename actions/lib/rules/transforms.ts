import { isMap, type Json, type Path } from '../model/json.ts'
import type { TemplateRule } from './rule.ts'

/**
 * A transform runs code that the pull request does not show, and needs CAPABILITY_AUTO_EXPAND, which is never granted.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export const transforms: TemplateRule = ({ document }) =>
  pathsOfTransforms(document.value).map(path => ({
    level: 'error',
    rule: 'template/transform',
    message:
      'A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: a preview cannot show its result.',
    todo: 'Write the result of the transform into the template.',
    location: document.locationOf(path),
  }))

function pathsOfTransforms(value: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOfTransforms(item, [...path, index]))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key]
    const isTransform = (path.length === 0 && key === 'Transform') || key === 'Fn::Transform'
    return isTransform ? [here] : pathsOfTransforms(item, here)
  })
}
