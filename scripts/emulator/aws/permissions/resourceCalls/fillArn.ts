import type { ArnPattern } from './arnPattern.ts'
import type { CalledResource, HandlerAccount } from './calledResource.ts'
import { textsAt } from './valuesAt.ts'

type Place = Pick<HandlerAccount, 'partition' | 'region' | 'account'>

/** The ARNs of a pattern (`ArnPattern`): one for each item of a list; none if a name in it is unknown. */
export function fillArn(pattern: ArnPattern, resource: CalledResource, place: Place): readonly string[] {
  const patterns = typeof pattern === 'string' ? [pattern] : pattern
  for (const candidate of patterns) {
    const filled = fillText(wholePattern(candidate), resource, place)
    if (filled.length > 0) return filled
  }
  return []
}

/** `ec2:vpc/*` is short for an ARN of this region and account. */
function wholePattern(pattern: string): string {
  if (pattern === '*' || pattern.startsWith('arn:') || pattern.startsWith('{')) return pattern
  const colon = pattern.indexOf(':')
  return `arn:{partition}:${pattern.slice(0, colon)}:{region}:{account}${pattern.slice(colon)}`
}

function fillText(pattern: string, resource: CalledResource, place: Place): readonly string[] {
  const [hole, expression = ''] = /\{([^}]+)\}/.exec(pattern) ?? []
  if (hole === undefined) return [pattern]
  return valuesOf(expression, resource, place).flatMap(value => {
    // A property takes a name or an ARN; the ARN says everything.
    if (value.startsWith('arn:') && !pattern.startsWith('{')) return [value]
    return fillText(
      pattern.replace(hole, () => value),
      resource,
      place,
    )
  })
}

function valuesOf(expression: string, resource: CalledResource, place: Place): readonly string[] {
  const [withReplacement = '', otherwise] = expression.split('|')
  const [name = '', from, to = ''] = withReplacement.split('~')
  const found = valuesOfName(name, resource, place)
  const values = found.length > 0 || otherwise === undefined ? found : [otherwise]
  return from === undefined ? values : values.map(value => replaced(value, from, to))
}

/** `^/` is a beginning. */
function replaced(value: string, from: string, to: string): string {
  if (!from.startsWith('^')) return value.replace(from, to)
  const beginning = from.slice(1)
  return value.startsWith(beginning) ? to + value.slice(beginning.length) : value
}

function valuesOfName(name: string, resource: CalledResource, place: Place): readonly string[] {
  switch (name) {
    case 'partition':
    case 'region':
    case 'account':
      return [place[name]]
    case 'id':
      return [resource.physicalId]
    case 'stack':
      return [resource.stackName.toLowerCase()]
    case 'logicalId':
      return [resource.logicalId.toLowerCase()]
    default: {
      const values = textsAt(resource.properties, name)
      const attribute = resource.attributes[name]
      return values.length > 0 || typeof attribute !== 'string' || attribute === '' ? values : [attribute]
    }
  }
}
