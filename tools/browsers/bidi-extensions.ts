/**
 * Firefox leaves the pages of extensions out of WebDriver BiDi by one check: https://bugzilla.mozilla.org/show_bug.cgi?id=1755014.
 * This goes round it, in each of its processes: such a page is then listened to from its beginning, as one of the web is.
 */
const listenToPagesOfExtensions = `
  const { MessageHandlerFrameChild } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/messagehandler/transports/js-window-actors/MessageHandlerFrameChild.sys.mjs')
  const { handleEvent } = MessageHandlerFrameChild.prototype
  MessageHandlerFrameChild.prototype.handleEvent = function (event) {
    handleEvent.call(this, event)
    if (event.type === 'DOMWindowCreated' && this.document.nodePrincipal.isAddonOrExpandedAddonPrincipal)
      this._registry.createAllMessageHandlers()
  }
`

/** An expression for the browser itself, which lets it report pages of extensions from then on. */
export const reportPagesOfExtensions = `(() => {
  Services.ppmm.loadProcessScript('data:application/javascript,' + ${JSON.stringify(encodeURIComponent(listenToPagesOfExtensions))}, true)
})()`
