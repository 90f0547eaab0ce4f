import type { Stack } from '../../../model/cloudFormation/stack.ts'

/** Outputs of cloudformation/main.yaml that the checks of the application read. */
const CONTRACT = [
  ...['Url', 'SignInDomain', 'UserPoolId', 'UserPoolClientId', 'ClusterName', 'ServiceName', 'TargetGroupArn'],
  ...['LogGroupName', 'FileSystemId', 'Image'],
]
/** Names that hardly any other template has: those of this application's sign-in, and of its operation. */
const OWN_OUTPUTS = ['SignInDomain', 'OfficeHours', 'SnapshotRetentionDays']
const OWN_PARAMETERS = ['ImageTag', 'DatabaseMode', 'ModelMode', 'EgressMode', 'KeyMode']
/**
 * True for the stack of Open WebUI, as cloudformation/main.yaml makes it: its outputs are a contract, and one that is missing
 * is a check that could not run. Every other stack is checked by the types of its resources.
 */
export function isApplication({ outputs, parameters }: Pick<Stack, 'outputs' | 'parameters'>): boolean {
  const has = (record: Readonly<Record<string, unknown>>) => (name: string) => Object.hasOwn(record, name)
  const own = OWN_OUTPUTS.filter(has(outputs)).length + OWN_PARAMETERS.filter(has(parameters)).length
  const hasImage = /(^|\/)open-webui[:@]/.test(outputs.Image ?? '')
  const common = CONTRACT.filter(has(outputs)).length
  // Another template may have a few of the names by chance: the ordinary ones, and one of the others.
  return own >= 2 || hasImage ? common >= 3 : own === 1 && common >= 6
}
