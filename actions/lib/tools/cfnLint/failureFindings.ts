import type { Finding } from '../../model/problem.ts'
import type { Crash } from './lintFiles.ts'

/** cfn-lint cannot be used: `lint` fails, whatever else it finds. */
export function failureFinding(reason: string): Finding {
  return {
    level: 'error',
    rule: 'cfn-lint/failed',
    message: reason,
    todo: "Run 'npm run set-up'. If cfn-lint still fails, delete the folder .venv and run it again.",
  }
}

/** cfn-lint fails for one file and works for another template, so the file is the reason. */
export function crashFinding({ file, reason }: Crash, executable: string): Finding {
  return {
    level: 'error',
    rule: 'cfn-lint/failed',
    message: `cfn-lint did not check this template: ${reason}`,
    todo: `Quote names that YAML reads as another type, such as On, Yes or 1.0. If there are none, see where it fails: '${executable} ${file}'.`,
    location: { file, line: 1, column: 1 },
  }
}

export function unknownRegionFinding(region: string): Finding {
  return {
    level: 'error',
    rule: 'cfn-lint/unknown-region',
    message: `cfn-lint does not know the AWS region '${region}'.`,
    todo: "Correct 'region', or update cfn-lint if the region is new.",
  }
}
