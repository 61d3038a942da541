import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  tone?: 'plain' | 'urgent' | 'waiting';
  children: ReactNode;
}

/** A titled region of a page: screen readers list them by name. */
export function Panel({ title, aside, tone = 'plain', children }: Props) {
  const id = useId();
  return (
    <section className={tone === 'plain' ? 'panel' : `panel tone-${tone}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
