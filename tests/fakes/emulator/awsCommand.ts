import * as backup from '@aws-sdk/client-backup'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as rds from '@aws-sdk/client-rds'
import { isMap, type Json } from '#lib/model/json.ts'
import { defineService, type ServiceOperation } from '../../../scripts/emulator/aws/wire/awsService.ts'
import { createClient } from './createClient.ts'

const MODULES = { backup, cloudformation: cloudFormation, rds } as const

/** Options of the AWS CLI itself, without an effect on the request. */
const CLIENT_OPTIONS: ReadonlySet<string> = new Set(['region', 'query', 'output'])

/**
 * Runs a command of the AWS CLI with the SDK's own client, so that a page's commands can be tried without the AWS CLI. The
 * operation, its members and their types come from the SDK's schemas: a wrong name throws.
 */
export async function runAwsCommand(command: string, endpoint: string): Promise<Record<string, unknown>> {
  const [program, serviceName = '', operationName = '', ...words] = wordsOf(command)
  const module = Object.entries(MODULES).find(([name]) => name === serviceName)?.[1]
  if (program !== 'aws' || !module) throw new Error(`No such service of the AWS CLI here: ${command}`)
  const { operations } = defineService<object>(module, {})
  const operation = [...operations.values()].find(({ name }) => isSameName(name, operationName))
  if (!operation) throw new Error(`No such command: ${serviceName} ${operationName}`)
  return createClient(module, endpoint)(operation.name, inputOf(operation, words))
}

function inputOf({ input }: ServiceOperation, words: readonly string[]): Record<string, unknown> {
  const members = [...input.structIterator()]
  const values: Record<string, unknown> = {}
  const options = words.flatMap((word, index) => (word.startsWith('--') ? [{ name: word.slice(2), index }] : []))
  for (const [position, { name, index }] of options.entries()) {
    if (CLIENT_OPTIONS.has(name)) continue
    const given = words.slice(index + 1, options[position + 1]?.index)
    const positive = name.replace(/^no-/, '')
    const [member, schema] =
      members.find(([candidate]) => isSameName(candidate, name)) ??
      members.find(([candidate]) => isSameName(candidate, positive)) ??
      []
    if (member === undefined || !schema) throw new Error(`Unknown option: --${name}`)
    const [text = ''] = given
    if (schema.isBooleanSchema()) values[member] = name === positive
    else if (schema.isListSchema()) values[member] = given
    else if (schema.isNumericSchema()) values[member] = Number(text)
    else values[member] = schema.isStringSchema() ? text : mapOf(JSON.parse(text))
  }
  return values
}

function mapOf(value: Json): Json {
  if (!isMap(value)) throw new Error('A map is given as a JSON object.')
  return value
}

/** `DBSnapshotIdentifier` is `--db-snapshot-identifier`. */
function isSameName(member: string, option: string): boolean {
  return member.toLowerCase() === option.replaceAll('-', '')
}

/** The words of a shell's line: quotes join, and single quotes keep backslashes. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  )
}
