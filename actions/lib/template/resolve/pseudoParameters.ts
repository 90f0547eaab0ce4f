import { Unknown, type Value } from './resolvedStack.ts'

/** Account, region and name of a stack that exists or would be created. */
export type StackContext = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
  readonly stackName: string
}

/** The name and id of a nested stack are unknown before its creation. `nestedPath` is '' for the root. */
export function pseudoParameters(context: StackContext, nestedPath: string): Readonly<Record<string, Value>> {
  const ofStack = (name: 'AWS::StackId' | 'AWS::StackName') =>
    new Unknown({ kind: 'pseudo-parameter', nestedPath, name })
  return {
    'AWS::AccountId': context.account,
    'AWS::NotificationARNs': [],
    'AWS::Partition': context.partition,
    'AWS::Region': context.region,
    'AWS::StackId': ofStack('AWS::StackId'),
    'AWS::StackName': nestedPath === '' ? context.stackName : ofStack('AWS::StackName'),
    'AWS::URLSuffix': context.urlSuffix,
  }
}
