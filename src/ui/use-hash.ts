import { useEffect, useState } from 'preact/hooks'

/** The place in the page that its address names, without the `#`; places are links, so Back and the keyboard work. */
export function useHash(): string {
  const [hash, setHash] = useState(current)
  useEffect(() => {
    const follow = () => setHash(current())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash
}

function current(): string {
  return decodeURIComponent(location.hash.slice(1))
}
