import { PROTECTED } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const FILE_SYSTEM = resourceIn('storage', 'FileSystem')
const ACCESS_POINT = resourceIn('storage', 'UploadsAccessPoint')
const VAULT = resourceIn('storage', 'BackupVault')

/** The file system and its backups. */
export const FILE_CONTROLS: readonly Control[] = [
  {
    number: 29,
    standard: 'EFS.1, EFS.8, CIS 2.3.1',
    sentence: 'The file system is encrypted, with a key of our own.',
    mutations: [
      set('guard/CT.ELASTICFILESYSYSTEM.PR.1', FILE_SYSTEM, 'Properties/Encrypted', false),
      remove('control/file-system-key', FILE_SYSTEM, 'Properties/KmsKeyId', { concerns: PROTECTED }),
    ],
  },
  {
    number: 30,
    standard: 'EFS.2, EFS.7',
    sentence: 'The file system is backed up.',
    mutations: [
      set(
        'control/file-system-backup',
        resourceIn('storage', 'BackupSelection'),
        'Properties/BackupSelection/Resources',
        [],
        {
          concerns: PROTECTED,
          at: { path: 'Resources/FileSystem' },
        },
      ),
    ],
  },
  {
    number: 31,
    standard: 'EFS.3, EFS.4',
    sentence: 'An access point has a folder and a user of its own.',
    mutations: [
      set('guard/CT.ELASTICFILESYSYSTEM.PR.3', ACCESS_POINT, 'Properties/RootDirectory/Path', '/'),
      remove('guard/CT.ELASTICFILESYSYSTEM.PR.4', ACCESS_POINT, 'Properties/PosixUser'),
    ],
  },
  {
    number: 32,
    standard: 'EFS.6',
    sentence: 'Mount targets are in private subnets, and the file system refuses connections without TLS.',
    mutations: [
      set(
        'control/mount-target-subnet',
        resourceIn('network', 'PrivateSubnetA'),
        'Properties/MapPublicIpOnLaunch',
        true,
        {
          at: { file: 'cloudformation/storage.yaml', path: 'Resources/MountTargetA/Properties/SubnetId' },
        },
      ),
      remove('control/file-system-policy', FILE_SYSTEM, 'Properties/FileSystemPolicy/Statement/0', {
        at: { path: 'Resources/FileSystem/Properties/FileSystemPolicy' },
      }),
    ],
  },
  {
    number: 78,
    standard: 'Backup.1',
    sentence: 'The backup vault has a key of our own, and a plan that backs up the file system.',
    mutations: [
      remove('control/vault-key', VAULT, 'Properties/EncryptionKeyArn', { concerns: PROTECTED }),
      remove('control/file-system-backup', resourceIn('storage', 'BackupSelection'), '', {
        concerns: PROTECTED,
        at: { path: 'Resources/FileSystem' },
      }),
    ],
  },
]
