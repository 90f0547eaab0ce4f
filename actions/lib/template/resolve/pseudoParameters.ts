import { Unknown, type Value } from './resolvedStack.ts'

/** Where a stack is, or would be. */
export type StackContext = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
  readonly stackName: string
}

/** A nested stack's own name and id are made when it is created; `prefix` is '' for the root, `Network/` inside it. */
export function pseudoParameters(location: StackContext, prefix: string): Readonly<Record<string, Value>> {
  return {
    'AWS::AccountId': location.account,
    'AWS::NotificationARNs': [],
    'AWS::Partition': location.partition,
    'AWS::Region': location.region,
    'AWS::StackId': new Unknown(`${prefix}AWS::StackId`),
    'AWS::StackName': prefix === '' ? location.stackName : new Unknown(`${prefix}AWS::StackName`),
    'AWS::URLSuffix': location.urlSuffix,
  }
}
