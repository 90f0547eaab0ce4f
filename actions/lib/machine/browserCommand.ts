/** The command that opens an address in the browser; undefined on a system without a screen. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (platform === 'darwin') return ['open', url]
  // 'start' is a word of cmd, which would read the address as a command line.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  const hasScreen = ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some(name => variables[name])
  return hasScreen ? ['xdg-open', url] : undefined
}
