import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { installClients } from './install/install.ts'
import { runScenario, type ScenarioResult } from './runScenario.ts'
import type { Scenario } from './scenario.ts'
import { AWS_CLI_SCENARIOS } from './scenarios/awsCli.ts'
import { BOTO3_SCENARIOS } from './scenarios/boto3.ts'
import { CDK_SCENARIOS } from './scenarios/cdk.ts'
import { SAM_SCENARIOS } from './scenarios/sam.ts'
import { SCEPTRE_SCENARIOS } from './scenarios/sceptre.ts'
import { SERVER_SCENARIOS } from './scenarios/server.ts'
import { startServer } from './startServer.ts'

/** Runs every scenario against one server, and prints a table of them. */
export async function runClients(): Promise<0 | 1> {
  const report = (line: string): boolean => process.stdout.write(`${line}\n`)
  const installed = await installClients(report)
  const folder = await mkdtemp(join(tmpdir(), 'clients-'))
  const shell = {
    PATH: [...installed.programs, dirname(process.execPath), process.env.PATH].join(delimiter),
    REPOSITORY: process.cwd(),
    CDK_MODULES: installed.cdkModules,
    SCEPTRE: installed.sceptre,
    // Neither asks its makers for news or reports to them.
    SAM_CLI_TELEMETRY: '0',
    CDK_DISABLE_VERSION_CHECK: '1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  }
  const results: ScenarioResult[] = []
  const perform = async (scenarios: readonly Scenario[], variablesFile?: string): Promise<void> => {
    for (const scenario of scenarios) {
      const result = await runScenario(scenario, { shell, ...(variablesFile !== undefined && { variablesFile }) })
      results.push(result)
      report(
        `${result.failure === undefined ? 'ok' : 'FAILED'}  ${result.seconds.toFixed(1).padStart(5)} s  ${result.title}`,
      )
      if (result.failure !== undefined) report(result.failure)
    }
  }
  const server = await startServer(join(folder, 'variables.sh'))
  try {
    await perform(
      [...AWS_CLI_SCENARIOS, ...BOTO3_SCENARIOS, ...CDK_SCENARIOS, ...SAM_SCENARIOS, ...SCEPTRE_SCENARIOS],
      server.variablesFile,
    )
  } catch (error) {
    report(readFileSync(server.logFile, 'utf8'))
    throw error
  } finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  await perform(SERVER_SCENARIOS)
  const failed = results.filter(({ failure }) => failure !== undefined)
  report(`\n${results.length - failed.length} of ${results.length} scenarios passed.`)
  for (const { title } of failed) report(`failed: ${title}`)
  return failed.length === 0 ? 0 : 1
}
