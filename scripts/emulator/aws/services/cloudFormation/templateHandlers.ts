import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { requireStack } from '../../engine/state/stackRegistry.ts'
import { checkTemplate } from '../../engine/template/checkTemplate.ts'
import { readTemplate } from '../../engine/template/templateSource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'
import { findChangeSet } from './findChangeSet.ts'
import {
  templateSummaryOf,
  toSdkCapabilities,
  toSdkTemplateParameters,
  unrecognizedTypesOf,
  withoutTypes,
} from './templateSummary.ts'

/** Operations that read templates. */
export function templateHandlers(engine: Engine) {
  return {
    // Without macros both stages of a template are the same.
    GetTemplate: ({ StackName: name, ChangeSetName: changeSetName }) => {
      if (name === undefined && !changeSetName?.startsWith('arn:'))
        throw validationError('StackName is a required parameter.')
      const stack = name === undefined ? undefined : requireStack(engine, name)
      const changeSet = changeSetName === undefined ? undefined : findChangeSet(engine, changeSetName, name)
      // A stack in REVIEW_IN_PROGRESS has an empty template.
      const body = (changeSet ?? stack)?.definition?.body ?? ''
      return { TemplateBody: body, StagesAvailable: ['Original', 'Processed'] }
    },

    GetTemplateSummary: ({ StackName: name, ...input }) => {
      const stack = name === undefined ? undefined : requireStack(engine, name)
      if (stack?.status === 'REVIEW_IN_PROGRESS')
        throw validationError('GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.')
      const source = stack?.definition ?? readTemplate(engine, input)
      const isLenient = input.TemplateSummaryConfig?.TreatUnrecognizedResourceTypesAsWarnings ?? false
      const unrecognized = isLenient ? unrecognizedTypesOf(source, engine.specification) : []
      checkTemplate(withoutTypes(source.template, unrecognized), engine.specification)
      return {
        ...templateSummaryOf(source, engine.specification),
        ...(isLenient ? { Warnings: { UnrecognizedResourceTypes: [...unrecognized] } } : {}),
      }
    },

    ValidateTemplate: input => {
      const source = readTemplate(engine, input)
      checkTemplate(source.template, engine.specification)
      return {
        Description: source.template.description,
        Parameters: toSdkTemplateParameters(source),
        ...toSdkCapabilities(source),
        DeclaredTransforms: [...source.transforms],
      }
    },
  } satisfies ServiceHandlers<typeof sdk>
}
