import { readFileSync } from 'node:fs'
import { applyEdit } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'
import { addEntry } from '../edits/editYaml.ts'
import { environmentsIn, mapEnvironments } from './ownerEnvironments.ts'

// Edits of `cloudformation/` by an owner, with the further edits that README.md demands.

/** A parameter with a default, which becomes a variable of the application, and its value in one environment. */
export function withParameter(files: Files): Files {
  const [environment = ''] = environmentsIn(files)
  return edited(
    {
      ...files,
      [environment]: applyEdit(files[environment] ?? '', { section: 'parameters', key: 'Locale', value: 'de-DE' }),
    },
    [
      [MAIN, PARAMETERS, LOCALE_PARAMETER],
      [MAIN, GROUP, `${GROUP}          - Locale\n`],
      [MAIN, LABELS, `${LABELS}      Locale: { default: Language }\n`],
      [MAIN, COMPUTE, `${COMPUTE}        Locale: !Ref Locale\n`],
      [
        'cloudformation/compute.yaml',
        PARAMETERS,
        `${PARAMETERS}  Locale:\n    Type: String\n    Description: The language.\n`,
      ],
      [
        'cloudformation/compute.yaml',
        VARIABLE,
        `            - Name: DEFAULT_LOCALE\n              Value: !Ref Locale\n${VARIABLE}`,
      ],
    ],
  )
}

/** A nested template with a required parameter of the root template, which has a value in every environment. */
export function withTemplate(files: Files): Files {
  const own = mapEnvironments(files, text =>
    applyEdit(text, { section: 'parameters', key: 'NewsEmail', value: 'news@acme.org' }),
  )
  const main = addEntry(own[MAIN] ?? '', ['Resources'], `\n${NEWS_STACK}`)
  return edited({ ...own, 'cloudformation/news.yaml': NEWS_TEMPLATE, [MAIN]: main }, [
    [MAIN, PARAMETERS, NEWS_PARAMETER],
    [MAIN, GROUP, `${GROUP}          - NewsEmail\n`],
    [MAIN, LABELS, `${LABELS}      NewsEmail: { default: Recipient of news }\n`],
    [MAIN, '\nOutputs:\n', `\nOutputs:\n${NEWS_OUTPUT}`],
  ])
}

/** The names of the nested stacks in the bootstrap template, for the one that `withTemplate` adds. */
export function withStackNames(files: Files): Files {
  return edited(files, [[BOOTSTRAP, /\$\{S\}-Monitoring-\*/g, name => `${name} ${name.replace('Monitoring', 'News')}`]])
}

/** The statement for topics in the bootstrap template, for the topic that `withTemplate` adds. */
export function withTopicStatement(files: Files): Files {
  return edited(files, [
    [
      BOOTSTRAP,
      /( +)Resource: (!Sub arn:\S+:sns:\S+-)Monitoring-\*\n/,
      (_, indent, arn) => `${indent}Resource:\n${indent}- ${arn}Monitoring-*\n${indent}- ${arn}News-*\n`,
    ],
  ])
}

const MAIN = 'cloudformation/main.yaml'
const BOOTSTRAP = 'cloudformation/bootstrap.yaml'

const PARAMETERS = '\nParameters:\n'
const GROUP = '          - Plugins\n'
const LABELS = '    ParameterLabels:\n'
const COMPUTE = '        Plugins: !Ref Plugins\n'
const VARIABLE = '            - Name: ENABLE_PLUGINS\n'

const LOCALE_PARAMETER = `${PARAMETERS}  Locale:
    Type: String
    Description: The language of the pages for people whose browser asks for none.
    Default: en-US
    AllowedPattern: ^[a-z]{2}-[A-Z]{2}$
    ConstraintDescription: must be a language and a country, such as de-DE.
`

const NEWS_PARAMETER = `${PARAMETERS}  NewsEmail:
    Type: String
    Description: E-mail address that gets the news.
    AllowedPattern: ^[^@ ]+@[^@ ]+$
    ConstraintDescription: must be an e-mail address.
`

const NEWS_STACK = `News:
  Type: AWS::CloudFormation::Stack
  Properties:
    TemplateURL: news.yaml
    Tags: [{ Key: stack, Value: !Ref AWS::StackName }]
    Parameters:
      NewsEmail: !Ref NewsEmail
      KeyMode: !Ref KeyMode
      TopicKeyArn: !If [HasCustomerKeys, !GetAtt Keys.Outputs.TopicKeyArn, '']`

const NEWS_OUTPUT = `  NewsTopicArn:
    Description: The topic of the news.
    Value: !GetAtt News.Outputs.TopicArn
`

const NEWS_TEMPLATE = readFileSync('tests/fixtures/news.yaml', 'utf8')

type FileEdit = readonly [
  file: string,
  from: string | RegExp,
  to: string | ((match: string, ...groups: readonly string[]) => string),
]

function edited(files: Files, edits: readonly FileEdit[]): Files {
  const all = new Map(Object.entries(files))
  for (const [file, from, to] of edits) {
    const before = all.get(file) ?? ''
    const after = before.replace(from, typeof to === 'string' ? () => to : to)
    if (after === before) throw new Error(`${file} does not have '${from}'.`)
    all.set(file, after)
  }
  return Object.fromEntries(all)
}
