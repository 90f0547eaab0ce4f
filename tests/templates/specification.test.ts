import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { propertyProblemsOf } from '../../scripts/emulator/aws/engine/specification/propertyProblems.ts'
import { loadSpecification } from '../../scripts/emulator/aws/engine/specification/typeSpecification.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { PARAMETER_SETS, repositoryTemplates, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const specification = loadSpecification()

suite('properties in the resource specification', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS))
    test(`every property is in the specification, and no required one is missing, with parameters '${shape}'`, () => {
      const problems = flatResourcesOf(resolveRepositoryStack(parameters).stack).flatMap(
        ({ name, type, properties }) => {
          const specified = specification.find(type)
          if (!specified) return [`${name}: ${type} is no type`]
          return propertyProblemsOf(specified, properties, isUnknown).map(
            ({ kind, path, property }) => `${name}: ${kind} ${[...path, property].join('.')}`,
          )
        },
      )

      assert.deepEqual(problems, [])
    })

  test('an unknown property is a problem', () => {
    const vpc = specification.find('AWS::EC2::VPC')

    assert.equal(vpc && propertyProblemsOf(vpc, { CidrBlock: '10.0.0.0/16', Colour: 'green' }, isUnknown).length, 1)
  })
})

suite('attributes in the resource specification', () => {
  for (const [file, template] of repositoryTemplates)
    test(`every attribute that ${file} uses is in the specification`, () => {
      const problems = attributesIn(template.document.value).filter(([logicalId, attribute]) => {
        const type = template.resources[logicalId]?.type ?? ''
        return type !== NESTED_STACK && specification.find(type)?.attributes[attribute] === undefined
      })

      assert.deepEqual(problems, [])
    })
})

function isUnknown(value: Json): boolean {
  return isMap(value) && 'Unknown' in value
}

function attributesIn(value: Json): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap(attributesIn)
  if (!isMap(value)) return []
  const getAtt = value['Fn::GetAtt']
  if (Array.isArray(getAtt)) return [[String(getAtt[0]), getAtt.slice(1).join('.')]]
  return Object.values(value).flatMap(attributesIn)
}
