import { useSession } from '../api/session.js';

/** Whoever sees the whole tenant counts the whole tenant: their lists must open on the same ground. */
export function useListScope(): (to: string) => string {
  const { data: session } = useSession();
  const seesAll = session?.roles.some((role) => role !== 'officer' && role !== 'head') ?? false;
  return (to) => {
    if (!seesAll || !to.startsWith('/duties')) return to;
    return `${to}${to.includes('?') ? '&' : '?'}scope=all`;
  };
}
