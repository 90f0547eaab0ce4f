import { transformsOf } from '../template/parse/transforms.ts'
import type { TemplateRule } from './rule.ts'

/**
 * A transform runs code that the pull request does not show, and needs CAPABILITY_AUTO_EXPAND, which is never granted.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 * Here only the language extensions can be left: a template with a macro or a loop is not parsed.
 */
export const transforms: TemplateRule = ({ document }) =>
  transformsOf(document.value).length === 0
    ? []
    : [
        {
          level: 'error',
          rule: 'template/transform',
          message:
            'A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: a preview cannot show its result.',
          todo: 'Write the result of the transform into the template.',
          location: document.locationOf(['Transform']),
        },
      ]
