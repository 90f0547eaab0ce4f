import { readFileSync } from 'node:fs'

/**
 * How often a program of this network namespace tried an address outside of it, since the namespace exists: the kernel
 * counts what has no route (OutNoRoutes, https://docs.kernel.org/networking/snmp_counter.html). Questions to a name
 * server are among them.
 */
export function outsideAttempts(): number {
  return noRoutes4(readFileSync('/proc/net/snmp', 'utf8')) + noRoutes6(readFileSync('/proc/net/snmp6', 'utf8'))
}

function noRoutes4(text: string): number {
  const [names = [], values = []] = text
    .split('\n')
    .filter(line => line.startsWith('Ip:'))
    .map(line => line.split(' '))
  return Number(values[names.indexOf('OutNoRoutes')] ?? 0)
}

function noRoutes6(text: string): number {
  return Number(/^Ip6OutNoRoutes\s+(\d+)/m.exec(text)?.[1] ?? 0)
}
