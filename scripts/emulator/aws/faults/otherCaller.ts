import { randomUUID } from 'node:crypto'
import type { Service } from '../wire/awsService.ts'
import { isRecord } from '../wire/isRecord.ts'
import { WireError } from '../wire/wireError.ts'
import type { WireRequest } from '../wire/wireRequest.ts'
import type { FaultEffect } from './rules.ts'

type OtherOperation = Extract<FaultEffect, { readonly kind: `other-${string}` }>

/** Every capability, as the console asks for them. */
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']

/** Performs an operation of another caller on a stack. Resolves to the refusal of CloudFormation, if it refuses. */
export async function runOtherOperation(
  effect: OtherOperation,
  stack: string,
  { cloudFormation, request }: { readonly cloudFormation: Service; readonly request: WireRequest },
): Promise<string | undefined> {
  const call = async (operation: string, input: object): Promise<unknown> =>
    cloudFormation.handlers.get(operation)?.(input as never, request)
  const token = `console-${randomUUID()}`
  try {
    switch (effect.kind) {
      case 'other-update': {
        const names = parameterNamesIn(await call('DescribeStacks', { StackName: stack }))
        const unchanged = names
          .filter(name => !Object.hasOwn(effect.parameters, name))
          .map(name => ({ ParameterKey: name, UsePreviousValue: true }))
        const changed = Object.entries(effect.parameters).map(([name, value]) => ({
          ParameterKey: name,
          ParameterValue: value,
        }))
        const parameters = [...unchanged, ...changed]
        await call('UpdateStack', {
          StackName: stack,
          UsePreviousTemplate: true,
          Parameters: parameters,
          Capabilities: CAPABILITIES,
          ClientRequestToken: token,
        })
        break
      }
      case 'other-cancellation':
        await call('CancelUpdateStack', { StackName: stack, ClientRequestToken: token })
        break
      case 'other-deletion':
        await call('DeleteStack', { StackName: stack, ClientRequestToken: token })
        break
      default:
        effect satisfies never
    }
    return undefined
  } catch (error) {
    if (error instanceof WireError) return error.message
    throw error
  }
}

function parameterNamesIn(described: unknown): readonly string[] {
  const stacks = isRecord(described) && Array.isArray(described.Stacks) ? described.Stacks : []
  const [stack] = stacks.filter(isRecord)
  const parameters: readonly unknown[] = Array.isArray(stack?.Parameters) ? stack.Parameters : []
  return parameters.filter(isRecord).map(({ ParameterKey: name }) => String(name))
}
