import type * as sdk from '@aws-sdk/client-cloudformation'
import { capabilityOf } from '../../engine/capabilities.ts'
import { checkTemplate } from '../../engine/checkTemplate.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Stack } from '../../engine/stack.ts'
import { stackNamed } from '../../engine/stacks.ts'
import { invalid, type Source, templateOf } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'
import { changeSetNamed } from './changeSetNamed.ts'
import { describedParameters, summaryOf } from './summary.ts'

/** Operations that read templates. */
export function templateAnswers(engine: Engine) {
  return {
    GetTemplate: ({ StackName: name, ChangeSetName: changeSetName }) => {
      const stack = name === undefined ? undefined : stackNamed(engine, name)
      const changeSet = changeSetName === undefined ? undefined : changeSetNamed(engine, changeSetName, name)
      if (!stack && !changeSet) throw invalid('Either StackName or ChangeSetName must be specified')
      // A stack that is only reviewed yet has an empty one.
      const body = (changeSet ?? stack)?.definition?.body ?? ''
      return { TemplateBody: body, StagesAvailable: ['Original', 'Processed'] }
    },

    GetTemplateSummary: ({ StackName: name, ...order }) => {
      const stack = name === undefined ? undefined : stackNamed(engine, name)
      const own = sourceOf(stack)
      const source = stack && own ? own : templateOf(engine, order)
      checkTemplate(source.template, engine.specification)
      return summaryOf(source)
    },

    ValidateTemplate: order => {
      const source = templateOf(engine, order)
      checkTemplate(source.template, engine.specification)
      const needed = capabilityOf(source.template)
      return {
        Description: source.template.description,
        Parameters: describedParameters(source),
        ...(needed ? { Capabilities: [needed], CapabilitiesReason: reasonFor(source) } : {}),
      }
    },
  } satisfies Answers<typeof sdk>
}

function sourceOf(stack: Stack | undefined): Source | undefined {
  return stack?.definition && { body: stack.definition.body, template: stack.definition.template }
}

function reasonFor({ template }: Source): string {
  const types = Object.values(template.resources).map(({ type }) => type)
  const iam = [...new Set(types.filter(type => type.startsWith('AWS::IAM::')))]
  return `The following resource(s) require capabilities: [${iam.join(', ')}]`
}
