import type { Json } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { type Intrinsic, presentValue, requireText, scalarOf } from '../resolve/scope.ts'
import { isValueList, unknownCall } from '../resolve/unknownValue.ts'
import { subnetsOf } from './cidr.ts'

/** The zones of the stack's own region: accounts differ in their names and their number. */
export const OWN_ZONES = unknownCall('Fn::GetAZs', [''])

/** Intrinsic functions on lists. */
export const LIST_FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  'Fn::Select': (argument, path, scope) => {
    const message = 'Template error: Fn::Select requires a list argument with two elements: an integer index and a list'
    const [index, list]: readonly Json[] = Array.isArray(argument) && argument.length === 2 ? argument : []
    if (index === undefined || list === undefined) throw new TemplateError(message, path)
    const text = requireText(index, [...path, 0], scope, message)
    if (typeof text === 'string' && !/^\d+$/.test(text)) throw new TemplateError(message, path)
    const items = presentValue(list, [...path, 1], scope)
    if (!(items instanceof Unknown) && !isValueList(items)) throw new TemplateError(message, path)
    const position = text instanceof Unknown ? text : Number(text)
    if (position instanceof Unknown || items instanceof Unknown) return selectUnknown(position, items)
    const item = items[position]
    if (item !== undefined) return item
    // Of a list that is written out, CloudFormation says no more than of any other malformed call (recordings).
    const isWritten = Array.isArray(list)
    const reason = isWritten ? message : `Template error: Fn::Select cannot select nonexistent value at index ${text}`
    throw new TemplateError(
      reason,
      path,
      items.length === 0 ? 'The list is empty.' : `The list ends at index ${items.length - 1}.`,
    )
  },

  'Fn::Cidr': (argument, path, scope) => {
    const message = 'Template error: every Fn::Cidr object requires an ipBlock, a count from 1 to 256 and cidrBits'
    const [block, count, bits]: readonly Json[] = Array.isArray(argument) && argument.length <= 3 ? argument : []
    const address = scalarOf(presentValue(block, [...path, 0], scope))
    const givenCount = requireText(count, [...path, 1], scope, message)
    const givenBits = bits === undefined ? undefined : requireText(bits, [...path, 2], scope, message)
    if (address === undefined) throw new TemplateError(message, path)
    if (givenCount instanceof Unknown)
      return unknownCall('Fn::Cidr', [address, givenCount, numberOf(givenBits) ?? null])
    const subnetCount = Number(givenCount)
    if (!Number.isInteger(subnetCount) || subnetCount < 1 || subnetCount > 256) throw new TemplateError(message, path)
    // Without cidrBits the subnets of an IPv4 block have 8 bits, those of an IPv6 block 64.
    const hostBits = numberOf(givenBits)
    if (typeof hostBits === 'number' && !Number.isInteger(hostBits)) throw new TemplateError(message, path)
    if (address instanceof Unknown || hostBits instanceof Unknown)
      return Array.from({ length: subnetCount }, (_, index) =>
        unknownCall('Fn::Select', [index, unknownCall('Fn::Cidr', [address, subnetCount, hostBits ?? null])]),
      )
    const subnets = subnetsOf(address, subnetCount, hostBits ?? (address.includes(':') ? 64 : 8))
    if (!subnets)
      throw new TemplateError(`Template error: Fn::Cidr cannot create ${subnetCount} subnets in '${address}'.`, path)
    return subnets
  },

  'Fn::Length': (argument, path, scope) => {
    const list = presentValue(argument, path, scope)
    if (list instanceof Unknown) return unknownCall('Fn::Length', [list])
    if (!Array.isArray(list)) throw new TemplateError('Template error: every Fn::Length object requires a list.', path)
    return list.length
  },
}

function numberOf(text: string | Unknown | undefined): number | Unknown | undefined {
  return typeof text === 'string' ? Number(text) : text
}

/** An item of an unknown list, or at an unknown position; a zone of the stack's own region has an expression of its own. */
function selectUnknown(position: number | Unknown, items: Value): Unknown {
  const isOwnZones = items instanceof Unknown && items.text === OWN_ZONES.text
  return isOwnZones && typeof position === 'number'
    ? new Unknown({ kind: 'availability-zone', index: position })
    : unknownCall('Fn::Select', [position, items])
}
