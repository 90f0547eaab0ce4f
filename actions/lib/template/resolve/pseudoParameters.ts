import { Unknown, type Value } from './resolvedStack.ts'

/** Account, region and name of a stack that exists or would be created. */
export type StackContext = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
  readonly stackName: string
}

/** The name and id of a nested stack are unknown before its creation. `prefix` is '' for the root, `Network/` inside it. */
export function pseudoParameters(context: StackContext, prefix: string): Readonly<Record<string, Value>> {
  return {
    'AWS::AccountId': context.account,
    'AWS::NotificationARNs': [],
    'AWS::Partition': context.partition,
    'AWS::Region': context.region,
    'AWS::StackId': new Unknown(`${prefix}AWS::StackId`),
    'AWS::StackName': prefix === '' ? context.stackName : new Unknown(`${prefix}AWS::StackName`),
    'AWS::URLSuffix': context.urlSuffix,
  }
}
