import { useEffect, useState } from 'react';

/** A pause in typing, in milliseconds, after which the server is asked. */
const PAUSE = 250;

export function useSettledValue(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
