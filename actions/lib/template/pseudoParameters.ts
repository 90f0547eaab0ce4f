import { Unknown, type Value } from './resolved.ts'

/** Where a stack is, or would be. */
export type StackPlace = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
  readonly stackName: string
}

/** A nested stack's own name and id are made when it is created; `prefix` is '' for the root, `Network/` inside it. */
export function pseudoParameters(place: StackPlace, prefix: string): Readonly<Record<string, Value>> {
  return {
    'AWS::AccountId': place.account,
    'AWS::NotificationARNs': [],
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::StackId': new Unknown(`${prefix}AWS::StackId`),
    'AWS::StackName': prefix === '' ? place.stackName : new Unknown(`${prefix}AWS::StackName`),
    'AWS::URLSuffix': place.urlSuffix,
  }
}
