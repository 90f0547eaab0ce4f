import type { Change } from '#lib/model/cloudFormation/change.ts'
import { aChange, aPropertyChange } from './aChange.ts'

const LONG = 'arn:aws:iam::111122223333:policy/a-name-as-long-as-they-get/'.repeat(4)

/** `count` changes of three properties each, in `stacks` nested stacks. */
export function manyChanges(count: number, stacks: number, about: (index: number) => Partial<Change> = () => ({})) {
  return Array.from({ length: count }, (_, index) =>
    aChange({
      nestedPath: `Nested${index % stacks}`,
      logicalId: `Resource${index}`,
      properties: ['DisplayName', 'SignatureVersion', 'TopicName'].map(name =>
        aPropertyChange({ path: `/Properties/${name}`, before: `${LONG}${index}`, after: `${LONG}${index + 1}` }),
      ),
      ...about(index),
    }),
  )
}
