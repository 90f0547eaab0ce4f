import { isMap, type Json, type Path } from '../model/json.ts'
import type { TemplateRule } from './rule.ts'

/**
 * A transform runs code that the pull request does not show, and needs CAPABILITY_AUTO_EXPAND, which is never given.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export const transforms: TemplateRule = ({ document }) =>
  pathsOfTransforms(document.value).map(path => ({
    level: 'error',
    rule: 'template/transform',
    message: 'A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never given: its work is in no review.',
    todo: 'Write out what the transform would make.',
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
