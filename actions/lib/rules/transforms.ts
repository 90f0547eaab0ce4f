import { LANGUAGE_EXTENSIONS, transformsOf } from '../template/parse/transforms.ts'
import type { TemplateRule } from './rule.ts'

/**
 * Only the language extensions can be left here: a template with a macro or a loop is not parsed. Their functions are
 * resolved like all others, and a change set needs no capability for them. Whether one of nested stacks, as every change set
 * of this repository, runs them is not confirmed: AWS excludes macros from these.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export const transforms: TemplateRule = ({ document }) =>
  transformsOf(document.value).length === 0
    ? []
    : [
        {
          level: 'warning',
          rule: 'template/transform',
          message: `CloudFormation may refuse the transform ${LANGUAGE_EXTENSIONS}: AWS excludes macros from change sets of nested stacks, and does not say whether this one is meant, too.`,
          todo: 'Write the result of the transform into the template, or deploy it first where a failure harms nothing.',
          location: document.locationOf(['Transform']),
        },
      ]
