import { PROTECTED, WITH_KEYS, WITHOUT_KEYS } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const LOG_GROUP = resourceIn('compute', 'LogGroup')
const FLOW_LOG_GROUP = resourceIn('network', 'FlowLogGroup')
const ALARM = resourceIn('monitoring', 'TaskCpuAlarm')
const TOPIC = resourceIn('monitoring', 'AlarmTopic')
const TOPIC_POLICY = resourceIn('monitoring', 'AlarmTopicPolicy')

/** Alarms, logs and the topic of the alarms. */
export const MONITORING_CONTROLS: readonly Control[] = [
  {
    number: 56,
    standard: 'CloudWatch.15, CloudWatch.17',
    sentence: 'Every alarm has an action, and takes it.',
    mutations: [
      remove('guard/CT.CLOUDWATCH.PR.1', ALARM, 'Properties/AlarmActions'),
      set('guard/CT.CLOUDWATCH.PR.4', ALARM, 'Properties/ActionsEnabled', false),
    ],
  },
  {
    number: 57,
    standard: 'CloudWatch.16',
    sentence: 'Logs are kept for a year.',
    mutations: [
      set('guard/CT.CLOUDWATCH.PR.2', LOG_GROUP, 'Properties/RetentionInDays', 180, { concerns: PROTECTED }),
      set('guard/CT.CLOUDWATCH.PR.2', FLOW_LOG_GROUP, 'Properties/RetentionInDays', 364, { concerns: PROTECTED }),
      remove('control/log-retention', FLOW_LOG_GROUP, 'Properties/RetentionInDays'),
    ],
  },
  {
    number: 58,
    standard: 'CloudWatch',
    sentence: 'Logs are encrypted with a key of our own, which serves the logs of the environment alone.',
    mutations: [
      remove('guard/CT.CLOUDWATCH.PR.3', LOG_GROUP, 'Properties/KmsKeyId', { concerns: PROTECTED }),
      remove('guard/CT.CLOUDWATCH.PR.3', FLOW_LOG_GROUP, 'Properties/KmsKeyId', { concerns: PROTECTED }),
      remove('control/log-key-context', resourceIn('keys', 'LogKey'), 'Properties/KeyPolicy/Statement/2/Condition', {
        concerns: WITH_KEYS,
      }),
    ],
  },
  {
    number: 59,
    standard: 'SNS.1',
    sentence: 'The topic of alarms has a key of our own, which CloudWatch may use.',
    mutations: [
      remove('control/topic-key', TOPIC, 'Properties/KmsMasterKeyId', { concerns: PROTECTED }),
      set('control/topic-alarm-key', TOPIC, 'Properties/KmsMasterKeyId', 'alias/aws/sns'),
    ],
  },
  {
    number: 60,
    standard: 'SNS.4',
    sentence: 'CloudWatch of this account alone publishes to the topic, with TLS.',
    mutations: [
      set('control/dangerous-policy', TOPIC_POLICY, 'Properties/PolicyDocument/Statement/0', {
        Effect: 'Allow',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: { Ref: 'AlarmTopic' },
      }),
      remove('control/topic-tls', TOPIC_POLICY, 'Properties/PolicyDocument/Statement/1', {
        concerns: WITHOUT_KEYS,
        at: { path: 'Resources/AlarmTopicPolicy/Properties/PolicyDocument' },
      }),
    ],
  },
]
