import type { Finding } from '../../model/problem.ts'
import { RULE_FUNCTIONS } from '../../template/check/functionNames.ts'
import type { Template } from '../../template/parse/template.ts'

const WAIT_CONDITION = 'AWS::CloudFormation::WaitCondition'

/**
 * The findings of cfn-lint without those that CloudFormation contradicts. A type of another provider becomes a warning:
 * whether the account has it is in its registry alone.
 * @param templates the parsed templates, by file
 */
export function withoutMistakes(
  findings: readonly Finding[],
  templates: ReadonlyMap<string, Template>,
): readonly Finding[] {
  return findings.flatMap(finding => {
    if (!finding.rule.startsWith('cfn-lint/')) return [finding]
    if (
      isValueOfRule(finding) ||
      isGroupOfBalancer(finding) ||
      isWaitData(finding, templates.get(finding.location?.file ?? ''))
    )
      return []
    return [registeredType(finding) ?? finding]
  })
}

/**
 * Names of registered types: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html. The
 * first part of AWS's own is AWS, also where it is mistyped.
 */
const REGISTERED =
  /^Resource type '((?!(?:[aws]{2,4}|Alexa|Amazon|Custom)::)[A-Za-z0-9]{2,64}(?:::[A-Za-z0-9]{2,64}){2})' does not exist/i

function registeredType(finding: Finding): Finding | undefined {
  const [, type] = finding.rule === 'cfn-lint/E3006' ? (REGISTERED.exec(finding.message) ?? []) : []
  if (type === undefined) return undefined
  return {
    ...finding,
    level: 'warning',
    message: `'${type}' is no type of AWS: nothing of its properties was checked, and the account must have it.`,
    todo: "Activate or register the type in the account's CloudFormation registry, in the region of each environment.",
  }
}

/**
 * cfn-lint takes a function of rules for a value of the wrong type, also in AWS's own example:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
 */
function isValueOfRule({ message }: Finding): boolean {
  return RULE_FUNCTIONS.some(name => message.startsWith(`{'${name}': `) && message.includes(' is not of type '))
}

/**
 * The group of a classic load balancer is known by its name and its owner, as in AWS's own example.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html
 */
function isGroupOfBalancer({ rule, message }: Finding): boolean {
  return rule === 'cfn-lint/E1040' && /'SourceSecurityGroup\.GroupName'\]\} does not match destination/.test(message)
}

/**
 * The data of a wait condition is a text of JSON, which is an output in AWS's own example; its schema says 'object'.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html
 */
function isWaitData({ message }: Finding, template: Template | undefined): boolean {
  const [, logicalId = ''] =
    /^\{'Fn::GetAtt': \['(\w+)', 'Data'\]\} is not of type '(?:string|number)'/.exec(message) ?? []
  return template?.resources[logicalId]?.type === WAIT_CONDITION
}
