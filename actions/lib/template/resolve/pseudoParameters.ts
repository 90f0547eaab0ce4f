import { Unknown, type Value } from './resolvedStack.ts'

/** Where a stack is, or would be. */
export type StackContext = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
  readonly stackName: string
}

/** A nested stack's own name and id are made when it is created; `nestedPath` is '' for the root. */
export function pseudoParameters(location: StackContext, nestedPath: string): Readonly<Record<string, Value>> {
  const ofStack = (name: 'AWS::StackId' | 'AWS::StackName') =>
    new Unknown({ kind: 'pseudo-parameter', nestedPath, name })
  return {
    'AWS::AccountId': location.account,
    'AWS::NotificationARNs': [],
    'AWS::Partition': location.partition,
    'AWS::Region': location.region,
    'AWS::StackId': ofStack('AWS::StackId'),
    'AWS::StackName': nestedPath === '' ? location.stackName : ofStack('AWS::StackName'),
    'AWS::URLSuffix': location.urlSuffix,
  }
}
