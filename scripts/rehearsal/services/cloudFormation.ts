import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../engine/engine.ts'
import type { Answers } from '../wire/answers.ts'
import { changeSetAnswers } from './cloudFormation/changeSets.ts'
import { changingAnswers } from './cloudFormation/changing.ts'
import { driftingAnswers } from './cloudFormation/drifting.ts'
import { readingAnswers } from './cloudFormation/reading.ts'
import { templateAnswers } from './cloudFormation/templates.ts'
import { updatingAnswers } from './cloudFormation/updating.ts'

/** CloudFormation's API over one engine. */
export function cloudFormationAnswers(engine: Engine): Answers<typeof sdk> {
  return {
    ...readingAnswers(engine),
    ...templateAnswers(engine),
    ...changingAnswers(engine),
    ...updatingAnswers(engine),
    ...changeSetAnswers(engine),
    ...driftingAnswers(engine),
  }
}
