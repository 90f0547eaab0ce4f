import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { type Edit, editOf } from './edit.ts'
import { addEntry, entryOf, inlineYaml, removeEntry, rewriteEntry } from './editYaml.ts'

/** Edits of whole resources and of their attributes beside the properties; outputs and comments too. */
export function resourceEdits(template: Template): readonly Edit[] {
  const { file } = template.document
  const resources = Object.entries(template.resources)
  const ordinary = resources.filter(([, { type }]) => type !== NESTED_STACK)
  return [
    editOf('resource added', file, 'AddedTopic is new', text =>
      addEntry(
        text,
        ['Resources'],
        ['', 'AddedTopic:', '  Type: AWS::SNS::Topic', '  Properties:', '    DisplayName: Added'].join('\n'),
      ),
    ),
    ...ordinary.flatMap(([logicalId, { deletionPolicy, updateReplacePolicy, dependsOn }]) => {
      const at = ['Resources', logicalId]
      const beside = (line: string) => (text: string) => rewriteEntry(text, at, entry => afterType(entry, line))
      const policy = (key: string, now: unknown, next: string) =>
        editOf('policy', file, `${logicalId} ${key} is ${next}`, text =>
          rewriteEntry(text, at, entry =>
            afterType(now === undefined || now === null ? entry : withoutLine(entry, key), `${key}: ${next}`),
          ),
        )
      const other = ordinary.find(([id]) => id !== logicalId && !text(template, id).includes(logicalId))?.[0]
      return [
        ...(COPYABLE.test(text(template, logicalId))
          ? [
              editOf('resource added', file, `${logicalId}Copy is new`, whole =>
                addEntry(
                  whole,
                  ['Resources'],
                  `\n${withoutIndentation(entryOf(whole, at).replace(logicalId, `${logicalId}Copy`))}`,
                ),
              ),
            ]
          : []),
        editOf('resource removed', file, `${logicalId} goes`, whole => withoutResource(whole, logicalId)),
        editOf('resource renamed', file, `${logicalId} is ${logicalId}Again`, whole =>
          withRenamedResource(whole, logicalId, `${logicalId}Again`),
        ),
        policy('DeletionPolicy', deletionPolicy, deletionPolicy === 'Retain' ? 'Delete' : 'Retain'),
        policy('UpdateReplacePolicy', updateReplacePolicy, updateReplacePolicy === 'Retain' ? 'Delete' : 'Retain'),
        ...(deletionPolicy
          ? [
              editOf('policy', file, `${logicalId} DeletionPolicy goes`, whole =>
                rewriteEntry(whole, at, entry => withoutLine(entry, 'DeletionPolicy')),
              ),
            ]
          : []),
        editOf('metadata', file, `${logicalId} has Metadata`, beside('Metadata: { Reason: because }')),
        ...(dependsOn.length === 0 && other
          ? [editOf('dependency', file, `${logicalId} waits for ${other}`, beside(`DependsOn: ${other}`))]
          : []),
      ]
    }),
    ...Object.keys(template.outputs).map(name =>
      editOf('output', file, `output ${name} says more`, whole =>
        rewriteEntry(whole, ['Outputs', name], entry => entry.replace(/Description: .*/, 'Description: Another one.')),
      ),
    ),
    editOf('output', file, 'output AddedOutput is new', whole =>
      addEntry(whole, ['Outputs'], `AddedOutput:\n  Value: ${inlineYaml('added')}`),
    ),
    editOf('output', file, 'output AddedReference is new', whole =>
      addEntry(whole, ['Outputs'], `AddedReference:\n  Value: !Ref ${resources[0]?.[0]}`),
    ),
    editOf('nothing', file, 'has a comment more', whole => `# A comment more.\n${whole}`),
    editOf('nothing', file, 'is described otherwise', whole =>
      whole.replace(/\nDescription: .*/, '\nDescription: Other words.'),
    ),
    editOf('nothing', file, 'has its first two resources the other way round', whole =>
      withSwappedResources(whole, template),
    ),
  ]
}

/** Types of which a template can have a copy. */
const COPYABLE = /Type: AWS::(EC2|CloudWatch|SNS|IAM|Logs::LogGroup|SecretsManager::Secret)/

function text({ document }: Template, logicalId: string): string {
  return entryOf(document.text, ['Resources', logicalId])
}

function afterType(entry: string, line: string): string {
  return entry.replace(/\n( {4})Type: .*/, type => `${type}\n    ${line}`)
}

function withoutLine(entry: string, key: string): string {
  return entry.replace(new RegExp(`\\n {4}${key}: .*`), '')
}

function withoutIndentation(entry: string): string {
  return entry.replace(/^ {2}/gm, '')
}

/** The template without a resource; each reference to it is replaced by a text. */
function withoutResource(whole: string, logicalId: string): string {
  return removeEntry(whole, ['Resources', logicalId])
    .replaceAll(new RegExp(`!(Ref ${logicalId}|GetAtt ${logicalId}\\.[\\w.]+)(?![\\w.])`, 'g'), `gone-${logicalId}`)
    .replaceAll(new RegExp(`\\$\\{${logicalId}(\\.[\\w.]+)?\\}`, 'g'), `gone-${logicalId}`)
    .replaceAll(new RegExp(`\\n {4}DependsOn: ${logicalId}(?=\\n)`, 'g'), '')
}

/** The template with a renamed resource, in every reference too. */
function withRenamedResource(whole: string, from: string, to: string): string {
  return rewriteEntry(whole, ['Resources', from], entry => entry.replace(`  ${from}:`, `  ${to}:`))
    .replaceAll(new RegExp(`(!Ref |!GetAtt |DependsOn: )${from}(?!\\w)`, 'g'), `$1${to}`)
    .replaceAll(new RegExp(`\\$\\{${from}(?=[.}])`, 'g'), `\${${to}`)
}

function withSwappedResources(whole: string, { resources }: Template): string {
  const [first = '', second = ''] = Object.keys(resources)
  const moved = entryOf(whole, ['Resources', first])
  return rewriteEntry(removeEntry(whole, ['Resources', first]), ['Resources', second], entry => `${entry}\n\n${moved}`)
}
