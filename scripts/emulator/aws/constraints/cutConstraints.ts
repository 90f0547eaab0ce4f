/**
 * Cuts AWS's service models down to what they demand of the inputs of the operations that the emulator answers
 * (`npm run cut:constraints`). The models are data files of the Python package botocore, which is downloaded for this one
 * use.
 */
import { writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { clock } from '#lib/clock.ts'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import { describeEmulatedServices } from '../emulatedServices.ts'
import { readPackageFiles } from '../permissions/reference/readPackageFiles.ts'
import { cutModel } from './cutModel.ts'
import { MORE_CONSTRAINTS } from './moreConstraints.ts'

const PACKAGE = {
  requirement: 'botocore==1.44.8',
  wheel: 'botocore-1.44.8-py3-none-any.whl',
  sha256: '76342a76c338701db80dcb8afe1c9bd079283d6fffbb9d881442abb02a215043',
}

/** The model of each service; S3 and Route 53 have messages of their own. */
const MODELS: Readonly<Record<string, string>> = {
  CloudFormation: 'cloudformation/2010-05-15',
  SSM: 'ssm/2014-11-06',
  STS: 'sts/2011-06-15',
  IAM: 'iam/2010-05-08',
  ECS: 'ecs/2014-11-13',
  'Elastic Load Balancing v2': 'elbv2/2015-12-01',
  EFS: 'efs/2015-02-01',
  RDS: 'rds/2014-10-31',
  Backup: 'backup/2018-11-15',
  'Cognito Identity Provider': 'cognito-idp/2016-04-18',
  'CloudWatch Logs': 'logs/2014-03-28',
  CloudWatch: 'cloudwatch/2010-08-01',
}

const pathOf = (model: string): string => `botocore/data/${model}/service-2.json.gz`
const files = readPackageFiles(PACKAGE, Object.values(MODELS).map(pathOf))
const services = describeEmulatedServices({ account: '123456789012', region: 'us-east-1' }, clock)
const cut = Object.entries(MODELS).map(([name, model]) => {
  const operations = [...(services.find(service => service.name === name)?.handlers.keys() ?? [])]
  return [
    name,
    cutModel(readModel(pathOf(model)), operations, Object.keys(MORE_CONSTRAINTS[name]?.shapes ?? {})),
  ] as const
})
const output = new URL('constraints.json', import.meta.url)
const text = `${JSON.stringify({ source: PACKAGE.requirement, services: Object.fromEntries(cut) }, null, 2)}\n`
writeFileSync(output, text)
console.log(`wrote ${output.pathname}: ${Math.round(text.length / 1000)} KB`)

function readModel(file: string): JsonMap {
  const model: unknown = JSON.parse(gunzipSync(files.get(file) ?? '').toString('utf8'))
  if (!isMap(model)) throw new Error(`'${file}' is not a map.`)
  return model
}
