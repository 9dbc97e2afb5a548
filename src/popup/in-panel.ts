/** Whether this page stands beside the web and stays open (src/panel/index.html), and is no popup. */
export const isInPanel = document.documentElement.dataset['place'] === 'panel'
