import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runScript } from '../fakes/rehearsal/runScript.ts'
import { fixtureFolder } from '../fakes/repository/fixtureFolder.ts'

const FILE = 'a-bad-day.yaml'
copyFileSync(join(import.meta.dirname, '../fixtures/faults', FILE), join(fixtureFolder(), FILE))

test('npm run rehearse -- --faults ends a rollout right through throttling, lost connections, expired credentials, a page of a proxy and an update of another caller', async () => {
  const { code, stdout, stderr } = await runScript('rehearse', ['--faults', FILE, '--delay', '20ms'])

  assert.equal(code, 0, `${stdout}\n${stderr}`)
  for (const text of [
    /deploy the change \(3 runs\) +done/,
    /The change of stack 'open-webui-dev' is not what was reviewed/,
    /another caller updates the stack before the execution · CloudFormation ExecuteChangeSet, once\n +Another caller changed the stack after the review/,
    /A reviewer looks at the change as it is now/,
    /The AWS credentials have expired/,
    /The operator signs in again and runs the same command\./,
    /the sign-in page of the network · CloudFormation DescribeChangeSet, once\n +The response was recognized as not AWS's/,
    /the response to the execution is lost +CloudFormation ExecuteChangeSet +1/,
  ])
    assert.match(`${stdout}\n${stderr}`, text)
})

test('npm run rehearse -- --faults refuses an invalid file with its line and ends with code 2', async () => {
  const { code, stderr } = await runScript('rehearse', ['--faults', 'environments/dev.yaml'])

  assert.equal(code, 2)
  assert.match(stderr, /'environments\/dev\.yaml' is not a valid file of faults/)
  assert.match(stderr, /environments\/dev\.yaml:\d+:\d+/)
})
