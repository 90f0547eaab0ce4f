import type { SkippedEnvironment } from '../../model/environmentSelection.ts'

type SkippedText = { readonly message: string; readonly todo?: string }

/** Why a workflow leaves an environment out, and what to do if it should not. */
export function skippedText({ name, reason }: SkippedEnvironment): SkippedText {
  const [branch, file] = [`env/${name}`, `environments/${name}.yaml`]
  const bootstrap = `'npm run bootstrap -- ${name}'`
  switch (reason) {
    case 'new-branch':
      return {
        message: `This push created branch '${branch}': nothing is deployed.`,
        todo: `Open a pull request into '${branch}': its merge deploys '${name}'.`,
      }
    case 'deleted-branch':
      return { message: `This push deleted branch '${branch}': nothing is deployed.` }
    case 'no-branch':
      return {
        message: `'${name}' is skipped: it has no branch '${branch}'.`,
        todo: `To set it up, put your account number into ${file} and run ${bootstrap}.`,
      }
    case 'no-file':
      return {
        message: `'${name}' is skipped: branch '${branch}' has no file '${file}'.`,
        todo: `Open a pull request into '${branch}' that adds the file, or delete the branch.`,
      }
    case 'not-set-up':
      return {
        message: `'${name}' is skipped: on branch '${branch}' its account is still the example of AWS's documentation.`,
        todo: `To set it up, put your account number into ${file}, run ${bootstrap}, and merge the file into '${branch}'.`,
      }
    default:
      return reason satisfies never
  }
}
