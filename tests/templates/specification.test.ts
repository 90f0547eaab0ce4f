import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { propertyProblemsOf } from '../../scripts/emulator/aws/engine/specification/propertyProblems.ts'
import { loadSpecification } from '../../scripts/emulator/aws/engine/specification/typeSpecification.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { PARAMETER_SETS, repositoryTemplates, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const specification = loadSpecification()

suite('CloudFormation knows every property, and misses none', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS))
    test(shape, () => {
      const strange = flatResourcesOf(resolveRepositoryStack(parameters).stack).flatMap(
        ({ name, type, properties }) => {
          const known = specification.find(type)
          if (!known) return [`${name}: ${type} is no type`]
          return propertyProblemsOf(known, properties, isUnknown).map(
            ({ kind, path, property }) => `${name}: ${kind} ${[...path, property].join('.')}`,
          )
        },
      )

      assert.deepEqual(strange, [])
    })

  test('a property that it does not know is seen', () => {
    const known = specification.find('AWS::EC2::VPC')

    assert.equal(known && propertyProblemsOf(known, { CidrBlock: '10.0.0.0/16', Colour: 'green' }, isUnknown).length, 1)
  })
})

suite('CloudFormation gives every attribute that is asked for', () => {
  for (const [file, template] of repositoryTemplates)
    test(file, () => {
      const strange = attributesIn(template.document.value).filter(([logicalId, attribute]) => {
        const type = template.resources[logicalId]?.type ?? ''
        return type !== NESTED_STACK && specification.find(type)?.attributes[attribute] === undefined
      })

      assert.deepEqual(strange, [])
    })
})

function isUnknown(value: Json): boolean {
  return isMap(value) && 'Unknown' in value
}

function attributesIn(value: Json): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap(attributesIn)
  if (!isMap(value)) return []
  const asked = value['Fn::GetAtt']
  if (Array.isArray(asked)) return [[String(asked[0]), asked.slice(1).join('.')]]
  return Object.values(value).flatMap(attributesIn)
}
