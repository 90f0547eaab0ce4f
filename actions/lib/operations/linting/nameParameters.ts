import type { Finding, Location } from '../../model/problem.ts'
import { decidingParameters } from '../../rules/parameters/decidingParameters.ts'
import { parameterSource } from '../../rules/parameters/parameterSource.ts'
import type { InspectedEnvironment } from './inspectResolved.ts'

/** How many parameters can decide together, and how many environments a finding names. */
const PARAMETERS = 2
const ENVIRONMENTS = 3

/**
 * Adds to the order of a finding which parameters of its environments it follows from, and where they are set: the mistake
 * is there, and not in the template whose line the finding has.
 */
export function nameParameters(finding: Finding, inspected: readonly InspectedEnvironment[]): Finding {
  const concerned = inspected.filter(({ environment }) => finding.environments?.includes(environment.name))
  const sources = concerned.map(({ environment, stack }) => {
    const names = decidingParameters(finding, stack)
    const found = names.flatMap(name => parameterSource(name, environment, stack) ?? [])
    return names.length > PARAMETERS || found.length < names.length ? [] : found.map(sourceText)
  })
  if (sources.length === 0 || sources.some(texts => texts.length === 0)) return finding
  const texts = [...new Set(sources.slice(0, ENVIRONMENTS).flat())]
  const more = sources.length > ENVIRONMENTS ? ', and from the same in other environments' : ''
  const sentence = `It follows from ${texts.join(' and ')}${more}.`
  return { ...finding, todo: finding.todo === undefined ? sentence : `${finding.todo} ${sentence}` }
}

type Source = { readonly name: string; readonly location: Location; readonly isDefault: boolean }

function sourceText({ name, location: { file, line }, isDefault }: Source): string {
  return `${isDefault ? `the default of '${name}'` : `'${name}'`} in ${file}:${line}`
}
