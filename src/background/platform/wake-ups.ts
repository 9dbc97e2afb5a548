import { api } from './api.ts'

/** Has the browser wake the worker at a time, in milliseconds since 1970; an earlier wake-up of the same name is dropped. */
export async function wakeAt(name: string, at: number): Promise<void> {
  await api.alarms.create(name, { when: at })
}

export async function cancelWakeUp(name: string): Promise<void> {
  await api.alarms.clear(name)
}

export function onWakeUp(listener: (name: string) => void): void {
  api.alarms.onAlarm.addListener((alarm) => listener(alarm.name))
}

/** The browser has started, or Twinkey was installed or updated: nothing is published yet. */
export function onFreshStart(listener: () => void): void {
  api.runtime.onStartup.addListener(listener)
  api.runtime.onInstalled.addListener(listener)
}
