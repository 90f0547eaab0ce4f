import { createHash } from 'node:crypto'
import { partitionOf } from '#lib/model/environment.ts'
import type { LiveResource, World } from '../../world.ts'
import { mapsOf, propertyAt, propertyText, propertyTexts } from '../propertyValues.ts'

/** One backup of a file system. */
export type RecoveryPoint = {
  readonly arn: string
  readonly vault: string
  readonly fileSystem: LiveResource
  readonly fileSystemArn: string
  readonly createdAt: Date
}

/** One recovery point for each live file system that the selection of a backup plan names: its plan has run once. */
export function recoveryPointsIn(world: World): readonly RecoveryPoint[] {
  return world.resources('AWS::Backup::BackupSelection').flatMap(selection => {
    const plan = world.resource('AWS::Backup::BackupPlan', propertyText(selection.properties.BackupPlanId) ?? '')
    const [rule] = mapsOf(propertyAt(plan?.properties.BackupPlan, 'BackupPlanRule'))
    const vault = propertyText(rule?.TargetBackupVault)
    const selected = propertyTexts(propertyAt(selection.properties.BackupSelection, 'Resources'))
    if (vault === undefined) return []
    return world.resources('AWS::EFS::FileSystem').flatMap(fileSystem => {
      const arn = fileSystemArn(world, fileSystem.physicalId)
      if (!selected.includes(arn)) return []
      const point = { fileSystem, fileSystemArn: arn, vault, createdAt: fileSystem.createdAt }
      return [{ ...point, arn: recoveryPointArn(world, fileSystem.physicalId) }]
    })
  })
}

export function fileSystemArn({ account, region }: World, id: string): string {
  return `arn:${partitionOf(region).partition}:elasticfilesystem:${region}:${account}:file-system/${id}`
}

/** `arn:aws:backup:eu-central-1:111122223333:recovery-point:1EB3B5E7-9EB0-435A-A80B-108B488B0D45` */
function recoveryPointArn({ account, region }: World, id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
  return `arn:${partitionOf(region).partition}:backup:${region}:${account}:recovery-point:${uuid.toUpperCase()}`
}
