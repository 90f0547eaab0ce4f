/**
 * The resources of IAM that the calls for one resource type of CloudFormation concern, as patterns of their ARNs.
 * `ec2:vpc/{VpcId}` is short for `arn:{partition}:ec2:{region}:{account}:vpc/{VpcId}`. A name in braces is a property,
 * an attribute, `id` (the physical id), `stack` or `logicalId`; a list gives an ARN for each item, and a value that is
 * an ARN itself is taken as it is. `{Path|/}` has a default, and `{ListenerArn~:listener/~:rule/}` is replaced in part.
 * Of several patterns the first whose names are all known counts.
 */
export type ArnPattern = string | readonly string[]

export type ResourceArns = {
  /** The resource itself: its name in the service authorization reference, and its ARN. */
  readonly own: readonly [name: string, arn: ArnPattern]
  /** The ARN in the calls that create it, when the service makes its id. */
  readonly created?: ArnPattern
  /** The snapshot that is made before the resource is deleted. */
  readonly finalSnapshot?: ArnPattern
  /** Other resources that the calls concern, by their names in the service authorization reference. */
  readonly related?: Readonly<Record<string, ArnPattern>>
}
