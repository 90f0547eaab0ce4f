import { type CloudFormationClient, DescribeStacksCommand, paginateListImports } from '@aws-sdk/client-cloudformation'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'

/** The names of the stacks that import an export of this stack. */
export async function importersOf(client: CloudFormationClient, stackName: string): Promise<readonly string[]> {
  const { Stacks: stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }))
  const stack = required(stacks?.[0], 'no stack')
  requireSame('stack', stackName, [stack.StackName, stack.StackId])
  // CloudFormation leaves the list out for a stack without outputs.
  const exports = (stack.Outputs ?? []).flatMap(output => output.ExportName ?? [])
  const lists = await Promise.all(exports.map(name => importsOf(client, name)))
  return [...new Set(lists.flat())].sort()
}

async function importsOf(client: CloudFormationClient, name: string): Promise<readonly string[]> {
  try {
    const pages = await Array.fromAsync(paginateListImports({ client }, { ExportName: name }))
    return pages.flatMap(page => required(page.Imports, 'no list of imports'))
  } catch (error) {
    // CloudFormation returns this error instead of an empty list.
    if (/is not imported by any stack/.test(awsErrorDetailsOf(error).message)) return []
    throw error
  }
}
