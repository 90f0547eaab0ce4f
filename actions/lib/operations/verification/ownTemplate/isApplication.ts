import type { Stack } from '../../../model/cloudFormation/stack.ts'

/** Outputs of cloudformation/main.yaml that the checks of the application read. */
const CONTRACT = [
  ...['Url', 'SignInDomain', 'UserPoolId', 'UserPoolClientId', 'ClusterName', 'ServiceName', 'TargetGroupArn'],
  ...['LogGroupName', 'FileSystemId', 'Image'],
]
/** Names that hardly any other template has: those of this application's sign-in, and of its operation. */
const OWN_OUTPUTS = ['SignInDomain', 'OfficeHours', 'SnapshotRetentionDays']
const OWN_PARAMETERS = ['ImageTag', 'DatabaseMode', 'ModelMode', 'EgressMode', 'KeyMode']
/** One or two of the names are ordinary words: another template may have them by chance. */
const ENOUGH = 3

/**
 * True for the stack of Open WebUI, as cloudformation/main.yaml makes it: its outputs are a contract, and one that is missing
 * is a check that could not run. Every other stack is checked by the types of its resources.
 */
export function isApplication({ outputs, parameters }: Pick<Stack, 'outputs' | 'parameters'>): boolean {
  const has = (record: Readonly<Record<string, unknown>>) => (name: string) => Object.hasOwn(record, name)
  const isOwn =
    OWN_OUTPUTS.some(has(outputs)) ||
    OWN_PARAMETERS.some(has(parameters)) ||
    /(^|\/)open-webui[:@]/.test(outputs.Image ?? '')
  return isOwn && CONTRACT.filter(has(outputs)).length >= ENOUGH
}
