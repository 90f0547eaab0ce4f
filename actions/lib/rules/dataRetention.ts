import { holdsData } from '../analysis/lifecycle/dataLoss.ts'
import type { Finding } from '../model/problem.ts'
import type { TemplateRule } from './rule.ts'

/**
 * Users' data must outlive its resource, but the default of both attributes is Delete.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html
 */
export const dataRetention: TemplateRule = ({ document, resources }) =>
  Object.entries(resources).flatMap(([logicalId, { type, deletionPolicy, updateReplacePolicy }]) => {
    if (!holdsData(type)) return []
    const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy }
    return Object.entries(policies).flatMap(([name, policy]) => {
      if (policy !== null && policy !== undefined) return []
      const finding: Finding = {
        level: 'error',
        rule: 'template/kept-data',
        severity: 'high',
        message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would delete it.`,
        todo: `Add ${name}: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
        location: document.locationOf(['Resources', logicalId]),
      }
      return [finding]
    })
  })
