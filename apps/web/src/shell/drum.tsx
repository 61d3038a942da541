/** The house mark, drawn once in public/favicon.svg. */
export function Drum({ size = 30 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />;
}
