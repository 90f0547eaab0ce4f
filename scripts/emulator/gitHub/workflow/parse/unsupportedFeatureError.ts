import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'

/** A workflow or action file that is invalid, or that uses a feature that the workflow runner does not know. */
export class UnsupportedFeatureError extends Error {
  override readonly name = 'UnsupportedFeatureError'
}

/** `feature` completes "The workflow runner does not know …". */
export function unsupported(
  feature: string,
  file: string,
  token?: Pick<TemplateToken, 'line'>,
): UnsupportedFeatureError {
  return new UnsupportedFeatureError(`${locationOf(file, token?.line)}: The workflow runner does not know ${feature}.`)
}

export function invalid(problem: string, file: string, line: number | undefined): UnsupportedFeatureError {
  // The parser of YAML adds the position and the lines around it.
  const sentence = problem.replace(/(?: at line \d+, column \d+)?:?\n.*$/s, '').replace(/\.?$/, '.')
  return new UnsupportedFeatureError(`${locationOf(file, line)}: ${sentence}`)
}

function locationOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}, line ${line}`
}
