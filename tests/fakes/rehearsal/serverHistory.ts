import {
  type ChangeSetSummary,
  CloudFormationClient,
  paginateDescribeStackEvents,
  paginateListChangeSets,
  paginateListStacks,
  type StackEvent,
  type StackSummary,
} from '@aws-sdk/client-cloudformation'

/** A reader of the state of `npm run rehearse -- --serve`, as any client of AWS sees it. */
export type ServerHistory = {
  /** Of all stacks, deleted ones too. */
  readonly stacks: () => Promise<readonly StackSummary[]>
  /** Of every stack, without executed ones. */
  readonly changeSets: () => Promise<readonly ChangeSetSummary[]>
  /** Of one stack by name or id, oldest first. */
  readonly events: (stack: string) => Promise<readonly StackEvent[]>
}

/** @param variables as the server prints them */
export function openServerHistory(variables: Readonly<Record<string, string>>): ServerHistory {
  const { AWS_ENDPOINT_URL: endpoint = '', AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY = '' } = variables
  const credentials = { accessKeyId, secretAccessKey: AWS_SECRET_ACCESS_KEY }
  const client = new CloudFormationClient({ endpoint, credentials, region: variables.AWS_REGION ?? 'eu-central-1' })
  const stacks = async () =>
    (await Array.fromAsync(paginateListStacks({ client }, {}))).flatMap(page => page.StackSummaries ?? [])
  const changeSetsOf = async ({ StackId: id }: StackSummary) => {
    const pages = await Array.fromAsync(paginateListChangeSets({ client }, { StackName: id }))
    return pages
      .flatMap(page => page.Summaries ?? [])
      .filter(({ ExecutionStatus: status }) => !status?.startsWith('EXECUTE_'))
  }
  return {
    stacks,
    changeSets: async () => (await Promise.all((await stacks()).map(changeSetsOf))).flat(),
    events: async stack => {
      const pages = await Array.fromAsync(paginateDescribeStackEvents({ client }, { StackName: stack }))
      return pages.flatMap(page => page.StackEvents ?? []).toReversed()
    },
  }
}
