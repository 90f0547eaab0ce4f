/** Types that no template has, and that the tests and the emulated account use. */
const MORE_TYPES = ['AWS::IAM::OIDCProvider', 'AWS::IAM::Policy', 'AWS::SSM::Parameter']

/** The types of templates, as their text names them, and those that the tests use. */
export function handledTypes(templates: readonly string[]): readonly string[] {
  const found = templates.flatMap(text =>
    [...text.matchAll(/^ {4}Type: (AWS::\w+::\w+)/gm)].map(([, type = '']) => type),
  )
  return [...new Set([...found, ...MORE_TYPES])].toSorted()
}
