/** Whether a window could be opened here. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'darwin' || platform === 'win32') return env['CI'] === undefined
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
