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
  return placeIn(location.hash)
}

/** The place that a hash names. One that nobody could have made from a place is taken as it stands. */
export function placeIn(hash: string): string {
  const encoded = hash.slice(1)
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded // a percent sign that begins no character: there is no such place
  }
}
