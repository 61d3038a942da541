import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: its heading takes the focus on arrival, so that a screen reader says where one is, unless something inside already has it. */
export function Page({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Đôn Đốc`;
    if (!focusIsWithin(document.getElementById('content'))) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div className="page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

const focusIsWithin = (place: HTMLElement | null) =>
  place !== document.activeElement && Boolean(place?.contains(document.activeElement));
