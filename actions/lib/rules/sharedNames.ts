import type { Environment } from '../model/environment.ts'
import { describeParameter } from '../model/parameterOrigin.ts'
import type { Finding } from '../model/problem.ts'

/** What an environment's files set, without the defaults of its template. */
export type WrittenParameters = Pick<Environment, 'name' | 'region' | 'parameters' | 'locationOf'>

/** A name that AWS gives once. */
type UniqueName = { readonly parameter: string; readonly inOneRegion: boolean; readonly reason: string }

const UNIQUE: readonly UniqueName[] = [
  {
    parameter: 'DomainName',
    inOneRegion: false,
    reason: 'a host name leads to one load balancer, and Route 53 refuses a second record',
  },
  {
    parameter: 'SignInDomainPrefix',
    inOneRegion: true,
    reason: 'Cognito gives a prefix once in a region',
  },
]

/** Names that two environments have and only one can get, reported once, for the later ones. */
export function sharedNameFindings(
  environment: WrittenParameters,
  others: readonly WrittenParameters[],
): readonly Finding[] {
  return UNIQUE.flatMap(({ parameter, inOneRegion, reason }) => {
    const value = environment.parameters[parameter] ?? ''
    if (value === '') return []
    const sharing = others.filter(
      other =>
        other.name < environment.name &&
        other.parameters[parameter] === value &&
        (!inOneRegion || other.region === environment.region),
    )
    if (sharing.length === 0) return []
    const locationIn = ({ locationOf }: WrittenParameters) => locationOf(['parameters', parameter])
    const location = locationIn(environment)
    const owners = sharing.map(other => `environment '${other.name}' (${locationIn(other).file})`).join(' and ')
    const own = describeParameter({ name: parameter, value, file: location.file, isDefault: false })
    const message = `${own} is also that of ${owners}: ${reason}.`
    const todo = `Give environment '${environment.name}' a '${parameter}' of its own.`
    return { level: 'error', rule: 'environment/shared-name', message, todo, location } as const
  })
}
