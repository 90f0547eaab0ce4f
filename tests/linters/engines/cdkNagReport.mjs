// Prints the findings of cdk-nag in stacks: node cdkNagReport.mjs FOLDER-WITH-NODE_MODULES OUTPUT-FOLDER NAME=FILE …
// It runs in a process of its own, because its packages are installed elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [installed, outdir, ...stacks] = process.argv.slice(2)
const require = createRequire(join(installed, 'package.json'))
const { App, Stack, Validations } = require('aws-cdk-lib')
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include')
const { AwsSolutionsChecks, NIST80053R5Checks } = require('cdk-nag')

const app = new App({ outdir, analyticsReporting: false })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app))
for (const each of stacks) {
  const [name, templateFile] = each.split('=')
  new CfnInclude(new Stack(app, name), 'Template', { templateFile })
}
const print = console.log
// The packs write their report to the terminal too.
console.log = () => {}
console.error = () => {}
let failure
try {
  app.synth()
} catch (error) {
  // It fails after it has written the report, if there is a finding.
  failure = error
}
const report = join(outdir, 'validation-report.json')
if (!existsSync(report)) throw failure ?? new Error(`cdk-nag wrote no report to '${report}'.`)
const { pluginReports } = JSON.parse(readFileSync(report, 'utf8'))
const { version } = require('cdk-nag/package.json')
print(JSON.stringify({ version, pluginReports }))
