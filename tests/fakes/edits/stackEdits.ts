import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { type Edit, editOf, type Files } from './edit.ts'
import { addEntry, entryOf, removeEntry, rewriteEntry } from './editYaml.ts'

/** Edits of the root template's nested stacks as a whole. */
export function stackEdits(root: Template): readonly Edit[] {
  const { file } = root.document
  const stacks = Object.entries(root.resources).filter(([, { type }]) => type === NESTED_STACK)
  return [
    ...stacks.flatMap(([logicalId]) => [
      editOf('nested stack removed', file, `${logicalId} goes`, text => removed(text, logicalId)),
      editOf('nested stack renamed', file, `${logicalId} is ${logicalId}Again`, text =>
        rewriteEntry(text, ['Resources', logicalId], entry =>
          entry.replace(`  ${logicalId}:`, `  ${logicalId}Again:`),
        ).replaceAll(`!GetAtt ${logicalId}.`, `!GetAtt ${logicalId}Again.`),
      ),
      ...(ONLY_ONCE.has(logicalId)
        ? []
        : [
            editOf('nested stack added', file, `${logicalId}Copy is new`, text =>
              addEntry(
                text,
                ['Resources'],
                `\n${entryOf(text, ['Resources', logicalId]).replace(logicalId, `${logicalId}Copy`).replace(/^ {2}/gm, '')}`,
              ),
            ),
          ]),
    ]),
    withNewTemplate(file),
  ]
}

/** Stacks that contain a globally unique name, so a copy would clash. */
const ONLY_ONCE: ReadonlySet<string> = new Set(['SignIn', 'LoadBalancer'])

function removed(text: string, logicalId: string): string {
  const outputs = [
    ...text.matchAll(new RegExp(`\\n {2}(\\w+):\\n(?: {4}.*\\n)*? {4}Value: !GetAtt ${logicalId}\\.`, 'g')),
  ]
  return outputs
    .map(match => match[1] ?? '')
    .reduce((rest, output) => removeEntry(rest, ['Outputs', output]), removeEntry(text, ['Resources', logicalId]))
    .replaceAll(new RegExp(`!GetAtt ${logicalId}\\.Outputs\\.(\\w+)`, 'g'), 'gone-$1')
}

function withNewTemplate(file: string): Edit {
  const template = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Vpc: { Type: String }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: Added, VpcId: !Ref Vpc }
  Topic:
    Type: AWS::SNS::Topic
`
  const entry = `
Extra:
  Type: ${NESTED_STACK}
  Properties:
    TemplateURL: extra.yaml
    Parameters:
      Vpc: !GetAtt Network.Outputs.VpcId`
  const nested = editOf('nested stack added', file, 'Extra is new', text => addEntry(text, ['Resources'], entry))
  return {
    ...nested,
    apply: (files: Files) => ({ ...nested.apply(files), 'cloudformation/extra.yaml': template }),
  }
}
