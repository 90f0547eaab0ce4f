import type { Control, Mutation } from './control.ts'
import type { AcceptedControl } from './controlTable.ts'

/** The table for people: each control, where it holds, and the rule that reports a change which breaks it. */
export function controlPage(controls: readonly Control[], exceptions: readonly AcceptedControl[]): string {
  const accepted = new Set(exceptions.map(({ number }) => number))
  return [
    '# Controls',
    '',
    'A change of the templates that breaks a control is reported by the rule beside it, at its line and in the environments',
    'that it concerns. `npm run test:templates` makes each of these changes, and compares.',
    '',
    ...['| # | Standard | Control | Holds at | Rule of `lint` | Concerns |', '| --- | --- | --- | --- | --- | --- |'],
    ...controls.filter(({ number }) => !accepted.has(number)).map(rowOf),
    '',
    '## Accepted exceptions',
    '',
    'A rule in the last column reports what holds of the control, or the control where the exception does not count; changes',
    'prove it too.',
    '',
    ...['| # | Standard | Control | Reason | Rule of `lint` |', '| --- | --- | --- | --- | --- |'],
    ...exceptions.map(exceptionRow),
    '',
  ].join('\n')
}

function rowOf({ number, standard, sentence, mutations }: Control): string {
  const concerns = unique(mutations.map(({ options }) => options.concerns?.names.join(', ') ?? 'all'))
  return cells([
    String(number),
    standard,
    sentence,
    code(unique(mutations.map(propertyOf))),
    code(unique(mutations.map(({ rule }) => rule))),
    concerns.join('; '),
  ])
}

function exceptionRow({ number, standard, sentence, exception, mutations }: AcceptedControl): string {
  const rules = [...exception.suppressed, ...mutations].map(({ rule }) => rule)
  return cells([String(number), standard, sentence, exception.reason, code(unique(rules)) || 'none'])
}

/** `compute.yaml TaskDefinition/NetworkMode`. */
function propertyOf({ file, path }: Mutation): string {
  const name = file.slice(file.indexOf('/') + 1)
  return `${name} ${path
    .replace(/^Resources\//, '')
    .replace('/Properties/', '/')
    .replaceAll(/\/Fn::If\/\d/g, '')}`
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`
}

function code(texts: readonly string[]): string {
  return texts.map(text => `\`${text}\``).join(', ')
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
