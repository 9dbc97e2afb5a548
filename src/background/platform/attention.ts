import { api } from './api.ts'

/** How Twinkey calls for its owner outside of its pages: a badge on its button, and notifications of the system. */
export const attention = {
  /** @param text at most four characters; empty for none */
  async showBadge({ text, isUrgent }: { readonly text: string; readonly isUrgent: boolean }): Promise<void> {
    await api.action.setBadgeText({ text })
    if (text === '') return
    await api.action.setBadgeBackgroundColor({ color: isUrgent ? '#b3261e' : '#3d46c8' })
  },
  /** Shows a notification; one with the same name takes the place of the one before. */
  async notify(id: string, words: { readonly title: string; readonly message: string }): Promise<void> {
    await api.notifications.create(id, { type: 'basic', iconUrl: api.runtime.getURL('icons/128.png'), ...words })
  },
  /** Takes every notification back. */
  async clearNotifications(): Promise<void> {
    const shown = Object.keys(await api.notifications.getAll())
    await Promise.all(shown.map((id) => api.notifications.clear(id)))
  },
}
export type Attention = typeof attention

/** A person has clicked on a notification. It goes, and the listener gets its name. */
export function onNotificationClicked(listener: (id: string) => void): void {
  api.notifications.onClicked.addListener((id) => {
    void api.notifications.clear(id)
    listener(id)
  })
}

/** Opens the options in a tab, at a place in them such as `#health`. */
export async function openOptionsAt(place: string): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(`src/options/index.html${place}`) })
}
