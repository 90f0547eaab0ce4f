import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'

/**
 * CloudFormation assumes the role before it does anything; a role of another account, or one that does not exist,
 * cannot be assumed.
 */
export function checkRole({ world }: Engine, roleArn: string | undefined): void {
  if (roleArn === undefined) return
  const exists = world.resources('AWS::IAM::Role').some(({ attributes }) => attributes.Arn === roleArn)
  if (!exists) throw validationError(`Role ${roleArn} is invalid or cannot be assumed`)
}
