import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { runAwsCommand } from '../../fakes/emulator/awsCommand.ts'
import { startDeployedAccount, withParameters } from '../../fakes/emulator/startDeployedAccount.ts'
import { testLong } from '../../fakes/testSize.ts'

const PAGE = readFileSync('.github/RESTORE.md', 'utf8')
/** The lines that begin with `aws` in code blocks of the page, in their order. */
const COMMANDS = [...PAGE.matchAll(/^ *(aws .*)$/gm)].map(([, command = '']) => command)
/** The `parameters` of its YAML blocks. */
const PARAMETERS = [...PAGE.matchAll(/^( *)```yaml\n(.*?)^ *```$/gms)].map(([, indent = '', text = '']) =>
  parametersIn(text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
)

function parametersIn(text: string): Readonly<Record<string, string>> {
  const { value } = plainDocument('RESTORE.md', text)
  const parameters: Json = isMap(value) ? (value.parameters ?? null) : null
  assert.ok(isMap(parameters), text)
  return Object.fromEntries(Object.entries(parameters).map(([name, given]) => [name, String(given)]))
}

/** The words in capitals with their values. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\b[A-Z]+(?:_[A-Z]+)*\b/g, word => values[word] ?? word)
}

suite('the page about restores', () => {
  testLong(
    'its commands and parameters bring back the database before a change of version, and the uploaded files',
    async () => {
      await using aws = await startDeployedAccount()
      const { environment, engine, tools } = aws
      const { account: ACCOUNT, region: REGION } = environment
      const live = (type: string) => engine.world.resources(type).map(({ physicalId }) => physicalId)
      const oldDatabases = live('AWS::RDS::DBInstance')
      const [oldAccessPoint] = live('AWS::EFS::AccessPoint')
      const [FILE_SYSTEM = ''] = live('AWS::EFS::FileSystem')
      assert.equal((await aws.deployWith({ ImageTag: 'v0.13.0' })).kind, 'deployed')
      const outputs = (await tools.cloudFormation.stack('open-webui-dev'))?.outputs ?? {}
      const run = async (part: string, values: Readonly<Record<string, string>>) => {
        const command = COMMANDS.find(candidate => candidate.includes(part)) ?? ''
        return runAwsCommand(filled(command, { ...values, REGION, ACCOUNT }), process.env.AWS_ENDPOINT_URL ?? '')
      }

      const snapshots = JSON.stringify(await run('rds describe-db-snapshots', {}))
      const [SNAPSHOT = ''] = /open-webui-dev-v0-12-4-to-v0-13-0-\w+/.exec(snapshots) ?? []
      const points = JSON.stringify(await run('list-recovery-points-by-resource', { FILE_SYSTEM }))
      const [RECOVERY_POINT = ''] = /arn:aws:backup:[^"]+/.exec(points) ?? []
      const { BackupRoleArn: BACKUP_ROLE = '' } = outputs
      assert.equal(outputs.FileSystemId, FILE_SYSTEM)
      const started = await run('start-restore-job', {
        RECOVERY_POINT,
        BACKUP_ROLE,
        FILE_SYSTEM,
        RESTORE_NAME: 'restore-1',
      })
      const { RestoreJobId: JOB } = started
      const job = await run('describe-restore-job', { JOB: String(JOB) })
      assert.equal(job.Status, 'COMPLETED')
      const FOLDER = engine.world.restoreJobs.get(String(JOB))?.folder ?? ''

      const values = { SNAPSHOT, FOLDER, OLDER_VERSION: 'v0.12.4' }
      const parameters = Object.assign({}, ...PARAMETERS.map(block => mapValues(block, text => filled(text, values))))
      const restored = withParameters(environment, parameters)
      const { preview } = await changeSet({ environment: restored }, tools)
      assert.deepEqual(
        preview.risks.flatMap(({ kind, resource }) => (kind === 'data-loss' ? [resource] : [])),
        ['Database/Instance'],
      )
      assert.equal((await aws.deployWith(parameters)).kind, 'deployed')

      const [database, ...others] = engine.world.resources('AWS::RDS::DBInstance')
      assert.deepEqual([database?.properties.DBSnapshotIdentifier, others], [SNAPSHOT, []])
      assert.ok(!oldDatabases.includes(database?.physicalId ?? ''))
      const [accessPoint] = engine.world.resources('AWS::EFS::AccessPoint')
      assert.notEqual(accessPoint?.physicalId, oldAccessPoint)
      assert.deepEqual(accessPoint?.properties.RootDirectory, {
        Path: `/${FOLDER}/uploads`,
        CreationInfo: { OwnerUid: '1000', OwnerGid: '1000', Permissions: '0750' },
      })
      assert.deepEqual(live('AWS::EFS::FileSystem'), [FILE_SYSTEM])
      const lastSnapshots = [...engine.world.databaseSnapshots.values()].filter(({ id }) =>
        id.includes('-snapshot-instance-'),
      )
      assert.deepEqual(
        lastSnapshots.map(({ database: of }) => of),
        oldDatabases,
      )
      assert.equal((await aws.deployWith(parameters)).kind, 'unchanged')

      const gone = await teardown({ environment, typedName: 'open-webui-dev', emptyBuckets: true }, tools)
      const finalSnapshots = [...engine.world.databaseSnapshots.values()].flatMap(({ id }) =>
        id.includes('-snapshot-instance-') ? [id] : [],
      )
      const retained = 'retained' in gone ? gone.retained : []
      assert.equal(finalSnapshots.length, 2, 'one of each database')
      assert.deepEqual(
        retained.flatMap(({ name, physicalId }) => (name === 'Database/Instance (final snapshot)' ? [physicalId] : [])),
        finalSnapshots,
      )
    },
  )

  test('every command of the page is one of the AWS CLI, with its options', async () => {
    assert.ok(COMMANDS.length >= 6)
    const values = { ACCOUNT: '111122223333', REGION: 'eu-central-1' }
    for (const command of COMMANDS)
      await assert.rejects(
        runAwsCommand(filled(command, values), 'http://127.0.0.1:9'),
        /ECONNREFUSED/,
        `only the missing server fails: ${command}`,
      )
  })
})

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}
