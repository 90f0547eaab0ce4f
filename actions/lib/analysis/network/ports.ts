/** First and last port. */
export type PortRange = readonly [number, number]

const SERVICES: Readonly<Record<number, string>> = {
  21: 'FTP',
  22: 'SSH',
  23: 'Telnet',
  25: 'SMTP',
  53: 'DNS',
  80: 'HTTP',
  135: 'Windows RPC',
  443: 'HTTPS',
  445: 'SMB',
  1433: 'SQL Server',
  1521: 'Oracle',
  2049: 'NFS',
  2375: 'Docker',
  3306: 'MySQL',
  3389: 'Remote Desktop',
  5432: 'PostgreSQL',
  5439: 'Redshift',
  5900: 'VNC',
  5985: 'WinRM',
  6379: 'Redis',
  9200: 'OpenSearch',
  11211: 'Memcached',
  27017: 'MongoDB',
}
/** Services for everybody, and SMTP and DNS, which control nothing. */
const HARMLESS_PORTS: ReadonlySet<number> = new Set([25, 53, 80, 443])
/** Services that give a client control of a machine or its data. */
const SENSITIVE_PORTS = Object.keys(SERVICES)
  .map(Number)
  .filter(port => !HARMLESS_PORTS.has(port))

/** The service that usually listens on a port. */
export function serviceOf(port: number): string | undefined {
  return Object.hasOwn(SERVICES, port) ? SERVICES[port] : undefined
}

/** The names of the sensitive services in a range. */
export function sensitiveServicesIn([from, to]: PortRange): readonly string[] {
  return SENSITIVE_PORTS.filter(port => port >= from && port <= to).flatMap(port => serviceOf(port) ?? [])
}
