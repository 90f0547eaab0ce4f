// What a person can do about the error of npm, venv or pip, by what the program has printed.

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EPROTO\b|socket hang up|network request|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|RemoteDisconnected|Temporary failure in name resolution|Connection (?:refused|reset|aborted|broken|timed out)|Network is unreachable/i

/** The first row whose pattern is in the output. What a registry or the disk says stands before the words for a network. */
const ADVICE = [
  [/ENOSPC|No space left on device|EDQUOT|quota exceeded/i, 'Free space on the disk'],
  [/EROFS|Read-only file system/i, 'Work in a folder that can be written'],
  [
    /EACCES|EPERM|Permission denied|operation not permitted/i,
    'Make this folder and all files in it your own, or run the command as their owner',
  ],
  [/EBUSY|ENOTEMPTY|being used by another process/i, 'End the programs that use node_modules or .venv'],
  [
    /EMFILE|ENFILE|ENOMEM|Cannot allocate memory|heap out of memory/i,
    'End other programs: the machine is at its limit',
  ],
  [
    /CERT_|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|CERTIFICATE_VERIFY_FAILED|SSLError|unable to get local issuer/i,
    'Make the certificate of your proxy known: NODE_EXTRA_CA_CERTS for npm, PIP_CERT for pip',
  ],
  [
    /EINTEGRITY|DO NOT MATCH THE HASHES/i,
    "The registry gave another file than the lock file names. Run 'npm cache clean --force' and 'python3 -m pip cache purge'",
  ],
  [
    /EUSAGE|can only install packages when your package\.json and package-lock\.json/i,
    "package.json and package-lock.json differ: restore both with 'git checkout', or run 'npm install' after a change of your own",
  ],
  [/EJSONPARSE|EJSON\b|merge conflict/i, 'Correct the JSON of package.json or package-lock.json'],
  [
    /E401|E403|ENEEDAUTH|HTTP error 40[13]|40[13] (?:Client Error|Forbidden|Unauthorized)/i,
    'Sign in to the registry that is set for npm or pip',
  ],
  [
    /E404|ETARGET|No matching distribution|Could not find a version|404 Client Error/i,
    'The registry that is set for npm or pip lacks this package: use one that has it',
  ],
  [
    /ensurepip is not available|No module named '?(?:venv|ensurepip)/i,
    'On Debian and Ubuntu install the package python3-venv',
  ],
  [NETWORK, 'Check the network, and the registry that is set for npm or pip'],
  [/E5\d\d|HTTP error 5\d\d|5\d\d Server Error|too many 5\d\d/i, 'The registry is disturbed: wait a little'],
]

/** @param {string} output @returns {string} an order; the lines of the program itself are above it */
export function adviceOf(output) {
  const [, order] = ADVICE.find(([pattern]) => pattern.test(output)) ?? [
    undefined,
    'Correct the cause that is named above',
  ]
  return `${order}, then run the command again.`
}
