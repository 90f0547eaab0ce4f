import { readFileSync } from 'node:fs'

/**
 * How often a program of this network namespace tried an address outside of it, since the namespace exists: the kernel
 * counts what has no route (OutNoRoutes, https://docs.kernel.org/networking/snmp_counter.html). Questions to a name
 * server are among them. IPv6 has a counter of its own, which is left out: Chromium asks it for a route to an address of
 * Google, to find out whether IPv6 is of use, and sends nothing there.
 */
export function outsideAttempts(): number {
  return noRoutes(readFileSync('/proc/net/snmp', 'utf8'))
}

function noRoutes(text: string): number {
  const [names = [], values = []] = text
    .split('\n')
    .filter(line => line.startsWith('Ip:'))
    .map(line => line.split(' '))
  return Number(values[names.indexOf('OutNoRoutes')] ?? 0)
}
