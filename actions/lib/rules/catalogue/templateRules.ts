import type { RuleDescriptions } from './ruleDescription.ts'

/** Templates, alone and with the parameters of an environment. */
export const TEMPLATE_DESCRIPTIONS: RuleDescriptions = {
  'template/ambiguous-value': {
    title: 'A value without quotes is not the same for every YAML parser.',
    todo: 'Put the value in quotes.',
    suppressible: true,
  },
  'template/backtracking-pattern': {
    title: 'An AllowedPattern can take practically unlimited time to refuse a value.',
    todo: 'Write the pattern without a repetition inside a repetition.',
  },
  'template/circular': {
    title: 'Resources or conditions depend on each other in a circle.',
    todo: 'Break the circle.',
  },
  'template/clear-secret': {
    title: 'A secret stands in a template: the default of a NoEcho parameter, or a key.',
    todo: 'Take it from Secrets Manager, and change the secret.',
    suppressible: true,
  },
  'template/function': {
    title: 'An intrinsic function is used in a manner that CloudFormation refuses.',
    todo: 'Correct the arguments of the function.',
  },
  'template/generated-name': {
    title: 'No statement of the service role covers the generated name of a resource.',
    todo: 'Add the statement in cloudformation/bootstrap.yaml.',
  },
  'template/kept-data': {
    title: 'A resource that keeps data has no DeletionPolicy or no UpdateReplacePolicy.',
    todo: 'Add both; Delete is allowed, where the data may go.',
    suppressible: true,
  },
  'template/missing-nested-template': {
    title: 'There is no such nested template.',
    todo: 'Correct TemplateURL.',
  },
  'template/nested-circle': {
    title: 'A template is nested in itself.',
    todo: 'Remove one of the nested stacks.',
  },
  'template/nested-path': {
    title: 'A nested template is no file of this repository.',
    todo: 'Write a path relative to the template.',
  },
  'template/nested-value': {
    title: 'A value of another nested stack is used where the change set has to know it.',
    todo: 'Pass it as a plain String, without constraints, conditions, rules, Fn::Select and Fn::Split.',
  },
  'template/parameter-missing': {
    title: 'A nested stack has no value for a parameter without a default.',
    todo: 'Add the parameter to the nested stack.',
  },
  'template/parameter-unknown': {
    title: 'A nested stack has a value for a parameter that its template does not have.',
    todo: 'Correct or delete the parameter.',
  },
  'template/parameter-value': {
    title: 'The value of a parameter breaks its constraints.',
    todo: 'Correct the value.',
  },
  'template/reference': {
    title: 'A resource, parameter, condition, mapping or output does not exist.',
    todo: 'Correct the name.',
  },
  'template/resource-type': {
    title: 'A deployed resource gets another type, which CloudFormation refuses.',
    todo: 'Give the new resource another logical id.',
  },
  'template/rule': {
    title: 'The parameters of an environment break a rule of the template.',
    todo: 'Change one of the parameters.',
  },
  'template/shape': {
    title: 'The structure of the template is not the one that CloudFormation expects.',
    todo: 'Correct the key or the kind of the value.',
  },
  'template/transform': {
    title: 'A template has a transform, a macro or a loop, whose result no preview can show.',
    todo: 'Write the result into the template.',
  },
  'template/unreadable': {
    title: 'A template cannot be read.',
    todo: 'Correct the syntax.',
  },
  'template/unversioned-reference': {
    title: 'A reference to Systems Manager or Secrets Manager names no version, so that no preview shows its changes.',
    todo: 'Add the version.',
    suppressible: true,
  },
}

/** The container image. */
export const IMAGE_DESCRIPTIONS: RuleDescriptions = {
  'image/moving-tag': {
    title: 'The tag of an image moves, or there is none.',
    todo: 'Name the version and its digest.',
    suppressible: true,
  },
  'image/no-digest': {
    title: 'An image is named by its tag alone.',
    todo: "Run 'npm run pin -- <environment>'.",
    suppressible: true,
  },
  'image/refused-version': {
    title: 'The templates do not support the version of Open WebUI.',
    todo: 'Choose another version.',
  },
  'image/side-by-side': {
    title: 'Two versions would use the database at the same time.',
    todo: 'Change the version with stop-first.',
  },
  'image/stale-digest': {
    title: 'The digest was looked up for another tag.',
    todo: "Run 'npm run pin -- <environment>'.",
  },
}
