import { WITH_KEYS } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const KEYS = ['DataKey', 'LogKey', 'TopicKey'].map(name => resourceIn('keys', name))
const STATEMENT = 'Properties/KeyPolicy/Statement'

/** The keys. */
export const KEY_CONTROLS: readonly Control[] = [
  {
    number: 33,
    standard: 'KMS.4, CIS 3.6',
    sentence: 'Keys rotate.',
    mutations: KEYS.map(key =>
      set('guard/CT.KMS.PR.1', key, 'Properties/EnableKeyRotation', false, { concerns: WITH_KEYS }),
    ),
  },
  {
    number: 34,
    standard: 'KMS',
    sentence: 'Services of AWS alone get grants of a key.',
    mutations: KEYS.map(key => remove('guard/CT.KMS.PR.3', key, `${STATEMENT}/1`, { concerns: WITH_KEYS })),
  },
  {
    number: 35,
    standard: 'KMS.5',
    sentence: 'No key can be used from everywhere.',
    mutations: [
      set('control/dangerous-policy', resourceIn('keys', 'TopicKey'), `${STATEMENT}/0/Principal`, '*', {
        concerns: WITH_KEYS,
        at: { path: `Resources/TopicKey/${STATEMENT}/0` },
      }),
    ],
  },
  {
    number: 36,
    standard: 'KMS.1, KMS.2',
    sentence: 'No role may decrypt with every key.',
    mutations: [
      set(
        'control/decrypt-all-keys',
        resourceIn('compute', 'ExecutionRole'),
        'Properties/Policies/0/PolicyDocument/Statement/2/Fn::If/1',
        { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
        {
          concerns: WITH_KEYS,
          at: { path: 'Resources/ExecutionRole/Properties/Policies/0/PolicyDocument/Statement/2' },
        },
      ),
    ],
  },
]
