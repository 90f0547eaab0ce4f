import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { runScript, startRehearsalServer } from '../fakes/rehearsal/runScript.ts'
import { testLong } from '../fakes/testSize.ts'

testLong('npm run rehearse succeeds in every step of a rollout', async () => {
  const { code, stdout, stderr } = await runScript('rehearse', ['--json', '--delay', '0s'])

  const { outcome, steps, log } = JSON.parse(stdout)
  assert.equal(outcome, 'done', stderr)
  assert.equal(code, 0)
  assert.ok(steps.length >= 10 && steps.every((step: { outcome: string }) => step.outcome === 'done'))
  // With a number while another test rehearses in this folder.
  assert.match(log, /^\.rehearsal\/rehearsal(?:-\d+)?\.log$/)
  // With --json the terminal is stderr.
  assert.ok(stderr.split('\n').length < 150, stderr)
  assert.equal(stderr.match(/dev creates stack open-webui-dev \(/g)?.length, 1)
  // The closing lines are those of the outcome, for which --json has the document.
  assert.match(stderr, /── 11 of 11 · tear down (?:.*\n)* {2}✓ dev is gone\.\n/)
})

test('npm run rehearse -- --serve prints only variables, and ends at once when it is interrupted', async () => {
  await using server = await startRehearsalServer()

  server.program.kill('SIGINT')
  const [code] = await once(server.program, 'close')

  assert.equal(code, 130)
  assert.match(server.printed, /^export AWS_ENDPOINT_URL='http:\/\/127\.0\.0\.1:\d+'\n/)
  for (const line of server.printed.trim().split('\n')) assert.match(line, /^(?:export \w+='\S+'|unset [\w ]+)$/)
  // The AWS CLI does not read AWS_REGION.
  assert.equal(server.variables.AWS_DEFAULT_REGION, 'eu-central-1')
  assert.equal(server.variables.AWS_REGION, 'eu-central-1')
})
