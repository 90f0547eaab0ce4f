import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json, type Path } from '#lib/model/json.ts'
import type { Location } from '#lib/model/problem.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import { resourceAt, templateEntries } from '#lib/template/parse/templateEntries.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const BLOCKS = `Parameters:
  Name: { Type: String }
Resources:
  # The first one.
  First:
    Type: AWS::SNS::Topic

  Second:
    Type: AWS::SNS::Topic
Outputs:
  Arn: { Value: !Ref First }
`
const ONE_LINE = `{"Resources":{"First":{"Type":"AWS::SNS::Topic"},"Second":{"Type":"AWS::SNS::Topic"}},"Outputs":{"Arn":{"Value":{"Ref":"First"}}}}`
const FLOW = `Resources: { First: { Type: AWS::SNS::Topic }, Second: { Type: AWS::SNS::Topic } }\n`

function resourceOf(text: string, line: number, column: number): string | undefined {
  return resourceAt(templateEntries(aTemplate(text)), { file: 'cloudformation/main.yaml', line, column })
}

suite('the resource at a location', () => {
  for (const [where, text, line, column, expected] of [
    ['at its key', BLOCKS, 5, 3, 'First'],
    ['at a property', BLOCKS, 6, 11, 'First'],
    ['on the empty line behind it', BLOCKS, 7, 1, 'First'],
    ['in the last resource', BLOCKS, 9, 5, 'Second'],
    ['not before the first key', BLOCKS, 4, 3, undefined],
    ['not in a parameter', BLOCKS, 2, 3, undefined],
    ['not at the key of the next section', BLOCKS, 10, 1, undefined],
    ['not in an output', BLOCKS, 11, 8, undefined],
    ['in JSON on one line', ONE_LINE, 1, ONE_LINE.indexOf('AWS::SNS::Topic') + 1, 'First'],
    ['in the second one of that line', ONE_LINE, 1, ONE_LINE.lastIndexOf('AWS::SNS::Topic') + 1, 'Second'],
    ['not in the outputs of that line', ONE_LINE, 1, ONE_LINE.indexOf('"Value"') + 1, undefined],
    ['in flow style', FLOW, 1, FLOW.indexOf('First') + 1, 'First'],
    ['in the second one in flow style', FLOW, 1, FLOW.lastIndexOf('Type') + 1, 'Second'],
  ] as const)
    test(`the resource at a location is found ${where}`, () => assert.equal(resourceOf(text, line, column), expected))

  test('the resource at a location is found for every node of every template of this repository', () => {
    for (const file of globSync('cloudformation/*.yaml')) {
      const template = parseTemplate(templateDocument(file, readFileSync(file, 'utf8')))
      const entries = templateEntries(template)
      for (const [logicalId, node] of Object.entries(resourcesOf(template.document.value)))
        for (const location of locationsOf(node, ['Resources', logicalId], template.document.locationOf))
          assert.equal(resourceAt(entries, location), logicalId, `${file}:${location.line}`)
    }
  })
})

function resourcesOf(root: Json): Readonly<Record<string, Json>> {
  const resources = isMap(root) ? root.Resources : undefined
  return isMap(resources) ? resources : {}
}

function locationsOf(node: Json, path: Path, locationOf: (path: Path) => Location): readonly Location[] {
  const inner = isMap(node) || Array.isArray(node) ? Object.entries(node) : []
  return [locationOf(path), ...inner.flatMap(([key, child]) => locationsOf(child, [...path, key], locationOf))]
}
