import type { RuleDescriptions } from './ruleDescription.ts'

/** The files in `environments/`, and what their values mean together. */
export const ENVIRONMENT_DESCRIPTIONS: RuleDescriptions = {
  'environment/address': {
    title: 'An address of electronic mail is none, or the name of a record is outside of its hosted zone.',
    todo: 'Correct the address or the name.',
  },
  'environment/administrator-domain': {
    title: 'Open WebUI would refuse the first administrator, whose address is outside of the domain for sign-up.',
    todo: 'Set FirstAdministratorEmail to an address of SelfSignUpDomain, or change the domain.',
  },
  'environment/budget': {
    title: 'CloudFormation has no budgets in the region.',
    todo: 'Leave the budget out, and create it in another region by hand.',
  },
  'environment/clear-secret': {
    title: 'A secret stands in the file of an environment or a layer: the value of a NoEcho parameter, or a key.',
    todo: "Put it into Secrets Manager, write '{{resolve:secretsmanager:NAME:SecretString:KEY}}', and change the secret.",
  },
  'environment/generated-name': {
    title: 'CloudFormation would give a resource a name that its service role may not create.',
    todo: 'Shorten the name of the application or of the environment.',
  },
  'environment/instance-class': {
    title: 'AWS does not sell the instance class, at all or in the region.',
    todo: 'Choose one that the region has.',
  },
  'environment/layer': {
    title: 'A layer has a key that only an environment may have.',
    todo: 'Move the key to the files of the environments.',
  },
  'environment/missing-key': {
    title: 'A required key is missing.',
    todo: 'Add the key.',
  },
  'environment/missing-parameter': {
    title: 'A parameter without a default has no value.',
    todo: 'Set it in the file or in a layer.',
  },
  'environment/name': {
    title:
      'The name of a file in environments/ cannot be that of an environment or a layer, so that no verb reads the file.',
    todo: 'Rename the file.',
  },
  'environment/network': {
    title: 'The network of a deployed environment changes, and AWS does not move its resources.',
    todo: 'Keep the deployed network, or make a new environment.',
  },
  'environment/not-set-up': {
    title: "The account is the example of AWS's documentation.",
    todo: 'Set the number of your own account.',
  },
  'environment/office-hours': {
    title: 'The office hours have no effect, or the opposite one.',
    todo: 'Correct the time zone, the hours or the numbers of tasks.',
  },
  'environment/parameter': {
    title: 'The value of a parameter breaks its constraints.',
    todo: 'Correct the value; environments/README.md has the constraints.',
  },
  'environment/parameter-arn': {
    title: 'A parameter names a resource of another account or region, which the service does not accept.',
    todo: 'Name one in the account and region of the environment.',
  },
  'environment/prefix-list': {
    title: 'The prefix list of CloudFront is that of another region.',
    todo: 'Use the prefix list of the region.',
  },
  'environment/range': {
    title:
      'A range of addresses is none, begins in its middle, repeats or overlaps another, or lies outside of the VPC.',
    todo: 'Correct the range.',
  },
  'environment/reviewer': {
    title: 'GitHub does not have the reviewer.',
    todo: "Correct the user's name, or write a team as owner/team.",
    verb: 'bootstrap',
  },
  'environment/shared-name': {
    title: 'Two environments use a name that AWS gives once.',
    todo: 'Choose another host name or prefix for one of them.',
  },
  'environment/sign-in-domain': {
    title: 'The sign-in domain of a deployed user pool changes.',
    todo: 'Keep the deployed domain.',
  },
  'environment/sign-in-prefix': {
    title: 'Cognito refuses a word in the prefix of the sign-in pages.',
    todo: 'Set SignInDomainPrefix.',
  },
  'environment/skipped': {
    title: 'A run leaves out an environment.',
    todo: 'See the reason in the notice.',
    verb: 'select-environments',
  },
  'environment/snapshot': {
    title: 'The snapshot that the deployed database was made from is taken away.',
    todo: 'Keep DatabaseSnapshotId: without it CloudFormation makes an empty database.',
  },
  'environment/stack-name': {
    title: 'The stacks of two environments would have the same name, or one a name that begins with the other.',
    todo: 'Rename the application or the environment.',
  },
  'environment/storage': {
    title: 'The limit of the storage is too low, or less storage than the deployed database has.',
    todo: 'Raise the value.',
  },
  'environment/tag': {
    title: 'AWS refuses a tag, or the tag has no effect.',
    todo: 'Correct or delete the tag.',
  },
  'environment/tasks': {
    title: 'The greatest number of tasks is below the smallest.',
    todo: 'Correct one of the two.',
  },
  'environment/template': {
    title: 'The root template cannot be read.',
    todo: "Correct 'template-file-path', or the file.",
  },
  'environment/unknown-key': {
    title: 'A key has no meaning.',
    todo: 'Correct or delete the key.',
  },
  'environment/unknown-layer': {
    title: 'There is no such layer.',
    todo: "Correct the name in 'extends'.",
  },
  'environment/unknown-parameter': {
    title:
      'The template has no such parameter, or our tools set it. In a layer this is no error, and the value is not used.',
    todo: 'Correct or delete the parameter.',
  },
  'environment/unquoted-account': {
    title: 'A number of an account is not quoted, and other tools read another number.',
    todo: 'Put the number in quotes.',
  },
  'environment/unquoted-number': {
    title: 'A number is not quoted, and other tools read another value.',
    todo: 'Put the value in quotes.',
  },
  'environment/unreadable': {
    title: 'The file of an environment cannot be read.',
    todo: 'Correct the syntax.',
  },
  'environment/unreadable-layer': {
    title: 'The file of a layer cannot be read.',
    todo: 'Correct the syntax.',
  },
  'environment/unused-approved-loss': {
    title: 'An approved data loss does not happen.',
    todo: 'Delete the approval.',
    verb: 'deploy',
  },
  'environment/unused-parameter': {
    title: 'A parameter has no effect with the values of the others.',
    todo: 'Delete it, or change the parameter that turns it off.',
  },
  'environment/value': {
    title: 'The value of a key breaks the schema.',
    todo: 'Correct the value; environments/README.md has the keys.',
  },
  'environment/zone': {
    title: 'An availability zone is in another region, or lacks a service that the environment needs.',
    todo: 'Set ZoneA and ZoneB to zones that have everything.',
  },
}
