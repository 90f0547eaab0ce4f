import type { Json } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown } from '../resolve/resolvedStack.ts'
import { type Intrinsic, presentValue, requireText, scalarOf } from '../resolve/scope.ts'
import { unknownCall } from '../resolve/unknownValue.ts'
import { subnetsOf } from './cidr.ts'

/** Intrinsic functions on lists. */
export const LIST_FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  'Fn::Select': (argument, path, scope) => {
    const message = 'Template error: Fn::Select requires a list argument with two elements: an integer index and a list'
    const [index, list]: readonly Json[] = Array.isArray(argument) && argument.length === 2 ? argument : []
    if (index === undefined || list === undefined) throw new TemplateError(message, path)
    const text = requireText(index, [...path, 0], scope, message)
    if (!/^\d+$/.test(text)) throw new TemplateError(message, path)
    const items = presentValue(list, [...path, 1], scope)
    if (items instanceof Unknown) return unknownCall('Fn::Select', [Number(text), items])
    if (!Array.isArray(items)) throw new TemplateError(message, path)
    const item = items[Number(text)]
    if (item === undefined)
      throw new TemplateError(`Template error: Fn::Select cannot select nonexistent value at index ${text}`, path)
    return item
  },

  'Fn::Cidr': (argument, path, scope) => {
    const message = 'Template error: every Fn::Cidr object requires an ipBlock, a count from 1 to 256 and cidrBits'
    const [block, count, bits]: readonly Json[] = Array.isArray(argument) ? argument : []
    const address = scalarOf(presentValue(block, [...path, 0], scope))
    const subnetCount = Number(requireText(count, [...path, 1], scope, message))
    // Without cidrBits the subnets of an IPv4 block have 8 bits, those of an IPv6 block 64.
    const hostBits = bits === undefined ? undefined : Number(requireText(bits, [...path, 2], scope, message))
    if (address === undefined || !Number.isInteger(subnetCount) || subnetCount < 1 || subnetCount > 256)
      throw new TemplateError(message, path)
    if (address instanceof Unknown)
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
