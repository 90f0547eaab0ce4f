import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import type { EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { requireStack } from '../../engine/state/stackRegistry.ts'
import { requiredCapabilityOf } from '../../engine/template/checkCapabilities.ts'
import { checkTemplate } from '../../engine/template/checkTemplate.ts'
import { readTemplate, type TemplateSource } from '../../engine/template/templateSource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'
import { findChangeSet } from './findChangeSet.ts'
import { templateSummaryOf, toSdkTemplateParameters } from './templateSummary.ts'

/** Operations that read templates. */
export function templateHandlers(engine: Engine) {
  return {
    GetTemplate: ({ StackName: name, ChangeSetName: changeSetName }) => {
      const stack = name === undefined ? undefined : requireStack(engine, name)
      const changeSet = changeSetName === undefined ? undefined : findChangeSet(engine, changeSetName, name)
      if (!stack && !changeSet) throw validationError('Either StackName or ChangeSetName must be specified')
      // A stack in REVIEW_IN_PROGRESS has an empty template.
      const body = (changeSet ?? stack)?.definition?.body ?? ''
      return { TemplateBody: body, StagesAvailable: ['Original', 'Processed'] }
    },

    GetTemplateSummary: ({ StackName: name, ...input }) => {
      const stack = name === undefined ? undefined : requireStack(engine, name)
      const own = templateSourceOf(stack)
      const source = stack && own ? own : readTemplate(engine, input)
      checkTemplate(source.template, engine.specification)
      return templateSummaryOf(source)
    },

    ValidateTemplate: input => {
      const source = readTemplate(engine, input)
      checkTemplate(source.template, engine.specification)
      const needed = requiredCapabilityOf(source.template)
      return {
        Description: source.template.description,
        Parameters: toSdkTemplateParameters(source),
        ...(needed ? { Capabilities: [needed], CapabilitiesReason: capabilitiesReasonOf(source) } : {}),
      }
    },
  } satisfies ServiceHandlers<typeof sdk>
}

function templateSourceOf(stack: EmulatedStack | undefined): TemplateSource | undefined {
  return stack?.definition && { body: stack.definition.body, template: stack.definition.template }
}

function capabilitiesReasonOf({ template }: TemplateSource): string {
  const types = Object.values(template.resources).map(({ type }) => type)
  const iam = [...new Set(types.filter(type => type.startsWith('AWS::IAM::')))]
  return `The following resource(s) require capabilities: [${iam.join(', ')}]`
}
