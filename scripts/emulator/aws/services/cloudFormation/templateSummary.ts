import type {
  GetTemplateSummaryCommandOutput,
  ParameterDeclaration,
  TemplateParameter,
} from '@aws-sdk/client-cloudformation'
import { isMap } from '#lib/model/json.ts'
import { requiredCapabilityOf } from '../../engine/template/checkCapabilities.ts'
import type { TemplateSource } from '../../engine/template/templateSource.ts'

export function toSdkTemplateParameters({ template }: TemplateSource): TemplateParameter[] {
  return Object.entries(template.parameters).map(([key, { default: value, noEcho, description }]) => ({
    ParameterKey: key,
    DefaultValue: value,
    NoEcho: noEcho,
    Description: description,
  }))
}

export function templateSummaryOf(source: TemplateSource): Omit<GetTemplateSummaryCommandOutput, '$metadata'> {
  const { template } = source
  const needed = requiredCapabilityOf(template)
  const { value } = template.document
  return {
    Parameters: Object.entries(template.parameters).map(
      ([key, parameter]): ParameterDeclaration => ({
        ParameterKey: key,
        DefaultValue: parameter.default,
        ParameterType: parameter.type,
        NoEcho: parameter.noEcho,
        Description: parameter.description,
        ...(parameter.allowedValues ? { ParameterConstraints: { AllowedValues: [...parameter.allowedValues] } } : {}),
      }),
    ),
    Description: template.description,
    ResourceTypes: [...new Set(Object.values(template.resources).map(({ type }) => type))],
    Version:
      isMap(value) && typeof value.AWSTemplateFormatVersion === 'string' ? value.AWSTemplateFormatVersion : undefined,
    Metadata: JSON.stringify(template.metadata),
    ...(needed ? { Capabilities: [needed] } : {}),
  }
}
