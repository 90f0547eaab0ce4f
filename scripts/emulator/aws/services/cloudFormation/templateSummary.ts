import type {
  Capability,
  GetTemplateSummaryCommandOutput,
  ParameterDeclaration,
  ResourceIdentifierSummary,
  TemplateParameter,
} from '@aws-sdk/client-cloudformation'
import { isMap } from '#lib/model/json.ts'
import { isCustomResource, type Specification } from '../../engine/specification/typeSpecification.ts'
import { requiredCapabilityOf } from '../../engine/template/checkCapabilities.ts'
import type { TemplateSource } from '../../engine/template/templateSource.ts'

type Template = TemplateSource['template']

export function toSdkTemplateParameters({ template }: TemplateSource): TemplateParameter[] {
  return Object.entries(template.parameters).map(([key, { default: value, noEcho, description }]) => ({
    ParameterKey: key,
    DefaultValue: value,
    NoEcho: noEcho,
    Description: description,
  }))
}

/** The capability that a template needs, and the resource types that need it. */
export function toSdkCapabilities({ template }: TemplateSource): {
  Capabilities?: Capability[]
  CapabilitiesReason?: string
} {
  const needed = requiredCapabilityOf(template)
  if (!needed) return {}
  const iam = typesOf(template).filter(type => type.startsWith('AWS::IAM::'))
  return {
    Capabilities: [needed],
    CapabilitiesReason: `The following resource(s) require capabilities: [${iam.join(', ')}]`,
  }
}

export function templateSummaryOf(
  source: TemplateSource,
  specification: Specification,
): Omit<GetTemplateSummaryCommandOutput, '$metadata'> {
  const { template } = source
  const { value } = template.document
  return {
    Parameters: Object.entries(template.parameters).map(
      ([key, parameter]): ParameterDeclaration => ({
        ParameterKey: key,
        DefaultValue: parameter.default,
        ParameterType: parameter.type,
        NoEcho: parameter.noEcho,
        Description: parameter.description,
        ParameterConstraints: parameter.allowedValues ? { AllowedValues: [...parameter.allowedValues] } : {},
      }),
    ),
    Description: template.description,
    ResourceTypes: typesOf(template),
    Version:
      isMap(value) && typeof value.AWSTemplateFormatVersion === 'string' ? value.AWSTemplateFormatVersion : undefined,
    Metadata: Object.keys(template.metadata).length > 0 ? JSON.stringify(template.metadata) : undefined,
    DeclaredTransforms: [...source.transforms],
    ResourceIdentifierSummaries: identifierSummariesOf(template, specification),
    ...toSdkCapabilities(source),
  }
}

/** How the resources of each type are named in an import. */
function identifierSummariesOf(template: Template, { find }: Specification): ResourceIdentifierSummary[] {
  return typesOf(template)
    .filter(type => !isCustomResource(type))
    .flatMap(type => {
      const specification = find(type)
      if (!specification) return []
      const resources = Object.entries(template.resources).filter(([, resource]) => resource.type === type)
      return [
        {
          ResourceType: type,
          LogicalResourceIds: resources.map(([logicalId]) => logicalId),
          ResourceIdentifiers: [...specification.identifier],
        },
      ]
    })
}

export function unrecognizedTypesOf({ template }: TemplateSource, { find }: Specification): readonly string[] {
  return typesOf(template).filter(type => !find(type))
}

/** A template whose resources of these types are custom resources, which may have any property. */
export function withoutTypes(template: Template, types: readonly string[]): Template {
  if (types.length === 0) return template
  const resources = Object.entries(template.resources).map(
    ([logicalId, resource]) =>
      [logicalId, types.includes(resource.type) ? { ...resource, type: 'Custom::Unrecognized' } : resource] as const,
  )
  return { ...template, resources: Object.fromEntries(resources) }
}

function typesOf({ resources }: Template): string[] {
  return [...new Set(Object.values(resources).map(({ type }) => type))]
}
