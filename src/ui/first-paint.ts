/** A page that has nothing to show before it has asked is not kept from asking, in milliseconds. */
const patienceMs = 400

/**
 * Done when the page has painted for the first time: what it asks for waits for that, so that nothing stands between a
 * person and what is known already. A page that nobody sees paints nothing, and does not wait.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  if (document.visibilityState === 'hidden') return resolve()
  document.addEventListener('visibilitychange', () => resolve(), { once: true })
  setTimeout(resolve, patienceMs)
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
})
